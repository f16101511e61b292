/**
 * The whole operator, in this process, against an API server that runs nothing. What a cluster would do beside it (controllers, a
 * kubelet, the data path) is played by one fake, told by the test.
 */
@NullMarked
package dev.cassandrakafka.operator.scenario;

import org.jspecify.annotations.NullMarked;
