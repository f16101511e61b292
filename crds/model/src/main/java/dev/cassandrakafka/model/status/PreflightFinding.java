package dev.cassandrakafka.model.status;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not set up as change capture needs it.
 *
 * @param severity whether capture would miss changes
 * @param node host id and address of the node, {@code 5c1c… (10.0.0.7)}; absent where it is about no single node
 * @param setting name of the setting as it is set: {@code cdc_enabled}, {@code durable_writes}, {@code cdc}, {@code partitions}
 * @param subject what it is set at: the node, {@code keyspace.table} or a topic
 * @param message one sentence that begins with the subject and says what to do
 */
public record PreflightFinding(
        FindingSeverity severity, @Nullable String node, String setting, String subject, String message) {}
