package dev.cassandrakafka.testkit.kafka;

/** A user that the brokers know: by SCRAM-SHA-256, SCRAM-SHA-512 and PLAIN. */
public record ScramUser(String name, String password) {}
