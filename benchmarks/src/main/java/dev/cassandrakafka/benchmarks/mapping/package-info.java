/**
 * JSON bytes into the bytes of a row, by JMH, without servers. Must not import the whole pipe.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.mapping;

import org.jspecify.annotations.NullMarked;
