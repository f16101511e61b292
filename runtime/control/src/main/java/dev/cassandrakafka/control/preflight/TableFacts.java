package dev.cassandrakafka.control.preflight;

import java.util.Optional;
import java.util.UUID;

/**
 * A table as a row of {@code system_schema.tables} has it.
 *
 * @param name which
 * @param id its id
 * @param cdc the column {@code cdc}; empty where it is null, as a node with {@code cdc_enabled: false} leaves it. Neither DESCRIBE nor the driver
 *     tell the difference (CASSANDRA-19948)
 * @param counter whether it holds counters
 */
public record TableFacts(TableName name, UUID id, Optional<Boolean> cdc, boolean counter) {}
