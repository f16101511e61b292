/**
 * What the merge says of itself: counts by table, gauges of Kafka Streams, and the document of {@code /status}. Must not touch records.
 */
@NullMarked
package dev.cassandrakafka.merge.status;

import org.jspecify.annotations.NullMarked;
