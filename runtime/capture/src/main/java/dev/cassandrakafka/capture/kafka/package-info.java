/**
 * The topics of change capture through Kafka's clients. Must not import Cassandra's classes or the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.kafka;

import org.jspecify.annotations.NullMarked;
