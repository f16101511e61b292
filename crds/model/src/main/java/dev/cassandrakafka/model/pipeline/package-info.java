/**
 * The pipeline file: the spec without what only Kubernetes needs. Written by the operator, read by {@code java -jar}.
 * Must not import Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.model.pipeline;

import org.jspecify.annotations.NullMarked;
