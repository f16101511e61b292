/**
 * First class of the pod of a Kafka broker in end-to-end tests: settings from the environment, then the real broker in this process.
 * One broker that is its own controller; not made for production. Must not import anything but Kafka's server.
 */
@NullMarked
package dev.cassandrakafka.testkit.pod.kafka;

import org.jspecify.annotations.NullMarked;
