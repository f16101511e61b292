/**
 * The raw record: what one mutation did to one partition of one table, as it lies in the raw topic. Must not know schemas, topics or any
 * server.
 */
@NullMarked
package dev.cassandrakafka.change.raw;

import org.jspecify.annotations.NullMarked;
