/**
 * The port that Kubernetes and Prometheus ask: /livez, /readyz, /metrics. Meters have few labels, so that their
 * number does not grow with that of the resources. Must not import the reconciler.
 */
@NullMarked
package dev.cassandrakafka.operator.management;

import org.jspecify.annotations.NullMarked;
