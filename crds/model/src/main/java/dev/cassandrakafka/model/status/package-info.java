/**
 * The document that a runtime serves at {@code /status} and that the operator sums up into the status of a resource.
 * Must not import Kubernetes or a client library.
 */
@NullMarked
package dev.cassandrakafka.model.status;

import org.jspecify.annotations.NullMarked;
