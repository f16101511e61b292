/**
 * Builds the driver session of a role from the spec and the secret files, says in the user's words why it cannot be built, and
 * goes on trying. Must not import a Kafka client. What is written through the session belongs to the roles.
 */
@NullMarked
package dev.cassandrakafka.runtime.cassandra;

import org.jspecify.annotations.NullMarked;
