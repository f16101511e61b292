/**
 * Writes what is generated from the kinds: the resource definitions and their reference in {@code docs/}. Runs when somebody
 * changes a kind, never in a cluster. Must not import the operator or a runtime.
 */
@NullMarked
package dev.cassandrakafka.kinds.generator;

import org.jspecify.annotations.NullMarked;
