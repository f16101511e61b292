/**
 * A Kubernetes API server in this process, for tests and for quickstart: enough of the real one that an operator runs against it with
 * the settings that it has in a cluster, and a real kubectl too. It stands on Vert.x, the HTTP server under fabric8's mock server,
 * rather than on that: the mock server cannot stream a response, which is how kubectl watches, and its dispatcher knows neither
 * server-side apply nor schemas. There is no authentication, no authorization, no
 * admission webhook and no protobuf ({@code kubectl create configmap} sends that; {@code kubectl create -f} and {@code apply} do not).
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes;

import org.jspecify.annotations.NullMarked;
