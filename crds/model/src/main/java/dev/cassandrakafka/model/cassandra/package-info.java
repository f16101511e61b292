/**
 * How to reach Cassandra, as people write it in a resource and as a runtime reads it in its pipeline file.
 * Must not import the driver or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.model.cassandra;

import org.jspecify.annotations.NullMarked;
