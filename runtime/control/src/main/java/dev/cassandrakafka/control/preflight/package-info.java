/**
 * What nodes and tables must be for change capture to miss nothing: facts as each node itself tells them, and the checks over them. Facts are
 * plain values and the checks are pure; only {@code ClusterProbe} and {@code TableFlags} ask servers.
 */
@NullMarked
package dev.cassandrakafka.control.preflight;

import org.jspecify.annotations.NullMarked;
