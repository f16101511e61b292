package dev.cassandrakafka.model.status;

/**
 * How far a snapshot is with one table.
 *
 * @param keyspace keyspace of the table
 * @param table name of the table
 * @param ranges token ranges that it is made of
 * @param rangesDone those whose rows are all in the raw topic
 * @param rows rows read
 */
public record SnapshotTableStatus(String keyspace, String table, int ranges, int rangesDone, long rows) {}
