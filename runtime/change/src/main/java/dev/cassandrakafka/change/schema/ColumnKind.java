package dev.cassandrakafka.change.schema;

/** What a column is in its table. */
public enum ColumnKind {
    PARTITION_KEY,
    CLUSTERING,
    STATIC,
    REGULAR
}
