/**
 * How to reach Kafka, as people write it in a resource and as a runtime reads it in its pipeline file.
 * Must not import a Kafka client or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.model.kafka;

import org.jspecify.annotations.NullMarked;
