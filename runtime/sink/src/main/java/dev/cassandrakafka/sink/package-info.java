/**
 * The process that moves Kafka records into Cassandra tables: its {@code main}, and what it does while servers are away.
 * Must not import Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.sink;

import org.jspecify.annotations.NullMarked;
