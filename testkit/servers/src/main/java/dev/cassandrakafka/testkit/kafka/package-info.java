/**
 * Real Kafka brokers (KRaft, combined mode) as child processes on 127.0.0.1: a plain API. Each can be killed, stopped, frozen and started
 * again on the same port with the same data. Must not import JUnit.
 */
@NullMarked
package dev.cassandrakafka.testkit.kafka;

import org.jspecify.annotations.NullMarked;
