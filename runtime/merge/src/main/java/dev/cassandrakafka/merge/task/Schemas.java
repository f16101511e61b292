package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.Optional;
import java.util.UUID;

/** The schemas that raw records were written with. Thread-safe. */
@FunctionalInterface
public interface Schemas {
    /** Empty when no such schema is known yet. Does not wait. */
    Optional<TableSchema> find(UUID tableId, long fingerprint);
}
