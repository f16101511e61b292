/**
 * How the operator logs: the keys that structured messages carry. One file, so that a key has one spelling. Must not
 * import anything of the operator.
 */
@NullMarked
package dev.cassandrakafka.operator.logging;

import org.jspecify.annotations.NullMarked;
