/**
 * The process that turns raw changes of all replicas into change topics: its {@code main} and its options.
 * Must not import a Cassandra class or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.merge;

import org.jspecify.annotations.NullMarked;
