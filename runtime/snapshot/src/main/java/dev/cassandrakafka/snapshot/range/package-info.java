/**
 * Token ranges of the Murmur3 partitioner: what is left to read and in which pieces. Pure arithmetic; must not import a client of any
 * server.
 */
@NullMarked
package dev.cassandrakafka.snapshot.range;

import org.jspecify.annotations.NullMarked;
