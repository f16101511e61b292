/** The definition in the hands of the API server that KUBECONFIG names; skipped, and counted as skipped, without one. */
@NullMarked
package dev.cassandrakafka.kinds.server;

import org.jspecify.annotations.NullMarked;
