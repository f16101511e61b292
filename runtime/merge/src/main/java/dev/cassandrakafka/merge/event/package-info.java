/**
 * What the merge hands to the envelopes: one change that is news, and the interface that makes a record of it.
 * Must not import Kafka Streams, a store or an envelope.
 */
@NullMarked
package dev.cassandrakafka.merge.event;

import org.jspecify.annotations.NullMarked;
