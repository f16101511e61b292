/**
 * Which changes of which tables go where and in which shape, as people write it in a resource and as a runtime reads it in its pipeline
 * file. Must not import a client library or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.model.cdc;

import org.jspecify.annotations.NullMarked;
