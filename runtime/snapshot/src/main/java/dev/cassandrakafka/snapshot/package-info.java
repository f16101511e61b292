/**
 * The role {@code snapshot}: rows of tables, with the true times of their cells, into the raw topic that the agents write to. Wires the
 * other packages to the servers; must not import a role or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.snapshot;

import org.jspecify.annotations.NullMarked;
