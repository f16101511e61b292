package dev.cassandrakafka.model.status;

import org.jspecify.annotations.Nullable;

/**
 * Up to when the events of a table are complete, counted in log time: what was durable at a replica by then has been published.
 *
 * @param keyspace keyspace of the table
 * @param table name of the table
 * @param completeUntilTime every replica of every token range, ISO-8601 in UTC; absent while one has published nothing
 * @param quorumUntilTime a quorum of the replicas of every token range; absent while a range has no such quorum
 * @param ranges token ranges of the keyspace
 * @param rangesUncovered those that {@code completeUntilTime} is unknown for or older than the bound for
 * @param slowestHostId host id of the node that holds {@code completeUntilTime} back
 * @param lossySinceTime a node has lost part of its log and events since then may be missing, ISO-8601 in UTC; absent if nothing was lost, or
 *     it was made good
 */
public record TableCoverage(
        String keyspace,
        String table,
        @Nullable String completeUntilTime,
        @Nullable String quorumUntilTime,
        int ranges,
        int rangesUncovered,
        @Nullable String slowestHostId,
        @Nullable String lossySinceTime) {}
