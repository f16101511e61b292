/**
 * The kinds of API version v1alpha1: what is Kubernetes about a resource (state, replicas, pod template, status). What a pipeline
 * is lies in {@code dev.cassandrakafka.model}. Must not import the operator or a runtime.
 */
@NullMarked
package dev.cassandrakafka.kinds.v1alpha1;

import org.jspecify.annotations.NullMarked;
