/**
 * Builds the Kafka clients of a role from the spec and the secret files. Must not import the Cassandra driver.
 * What the clients do with records belongs to the roles.
 */
@NullMarked
package dev.cassandrakafka.runtime.kafka;

import org.jspecify.annotations.NullMarked;
