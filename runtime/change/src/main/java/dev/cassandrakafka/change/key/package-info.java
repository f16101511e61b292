/**
 * Keys whose unsigned byte order is Cassandra's clustering order, compiled once per table. Must not know raw records, topics or any server.
 */
@NullMarked
package dev.cassandrakafka.change.key;

import org.jspecify.annotations.NullMarked;
