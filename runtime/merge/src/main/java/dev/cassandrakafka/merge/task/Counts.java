package dev.cassandrakafka.merge.task;

/** What is counted, by table. Thread-safe. */
@FunctionalInterface
public interface Counts {
    /** The same object for the same table. */
    TableCounts of(String keyspace, String table);
}
