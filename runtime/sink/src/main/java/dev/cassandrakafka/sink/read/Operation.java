package dev.cassandrakafka.sink.read;

/** What a row does to its table. */
public enum Operation {
    /** Writes the columns that are set. */
    UPSERT,
    /** Deletes the row. */
    DELETE
}
