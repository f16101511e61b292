/**
 * The whole product on a cluster: the chart installed, servers as pods, the examples applied, and what arrives compared with what was sent.
 * Everything goes through public APIs, so that any cluster will do. Must not import the operator or a runtime.
 */
@NullMarked
package dev.cassandrakafka.e2e;

import org.jspecify.annotations.NullMarked;
