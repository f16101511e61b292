package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.schema.TableSchema;

/** Where the ids of schemas come from. Calls may take long. */
public interface SchemaIds {
    /** The id of the schema of the keys of a table's topic. */
    int keyId(TableSchema table, String avroSchema);

    /** The id of the schema of the values of a table's topic. */
    int valueId(TableSchema table, String avroSchema);
}
