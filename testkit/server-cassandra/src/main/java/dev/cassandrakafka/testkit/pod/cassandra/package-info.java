/**
 * First class of the pod of a Cassandra node in end-to-end tests: settings from the environment, then the real node in this process.
 * A ring of one that starts quickly; not made for production. Must not import anything but Cassandra's daemon.
 */
@NullMarked
package dev.cassandrakafka.testkit.pod.cassandra;

import org.jspecify.annotations.NullMarked;
