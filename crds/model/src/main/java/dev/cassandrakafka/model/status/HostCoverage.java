package dev.cassandrakafka.model.status;

import org.jspecify.annotations.Nullable;

/**
 * Up to when a node has published.
 *
 * @param hostId host id of the node
 * @param address address of the node; absent for a node that has left the ring
 * @param coveredUntilTime what was durable there by then has passed the merge, in every partition; ISO-8601 in UTC, absent while unknown
 * @param lossySinceTime it has lost part of its log, which was written after that time; absent if it has lost nothing
 */
public record HostCoverage(
        String hostId, @Nullable String address, @Nullable String coveredUntilTime, @Nullable String lossySinceTime) {}
