package dev.cassandrakafka.capture.publish;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where readers of raw records find the schema that a record names by its fingerprint. */
public interface SchemaStore {

    /** Stores them; done when all in-sync replicas have them. */
    CompletableFuture<?> store(List<TableSchema> schemas);
}
