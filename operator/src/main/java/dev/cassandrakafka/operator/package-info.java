/**
 * The control plane: resources in, Kubernetes objects and status out. Only the entry point is here; the packages below are, in the
 * order in which a reconcile goes through them: validate, reference, desired, apply, observe, report. Must not import a Kafka or
 * Cassandra client.
 */
@NullMarked
package dev.cassandrakafka.operator;

import org.jspecify.annotations.NullMarked;
