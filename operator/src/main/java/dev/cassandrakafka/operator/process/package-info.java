/**
 * The operator as one thing that is started and closed, in a process of its own or within a test. All wiring of the
 * operator is here. Nothing imports it but main methods and tests.
 */
@NullMarked
package dev.cassandrakafka.operator.process;

import org.jspecify.annotations.NullMarked;
