/** Time as a test has it. */
@NullMarked
package dev.cassandrakafka.operator.time;

import org.jspecify.annotations.NullMarked;
