package dev.cassandrakafka.change.raw;

import java.util.UUID;

/**
 * What every raw record begins with.
 *
 * @param epochMillis time of the table's last TRUNCATE before this change on this host, 0 if there was none
 * @param schema fingerprint of the table's schema, 0 for a control record without one
 * @param hostId the Cassandra node
 * @param segmentId the commit-log segment, 0 for a snapshot
 * @param position end of the mutation in the segment, in bytes
 * @param index of this record within the mutation
 * @param logTimeMillis when the agent saw the change durable, or the snapshot read it
 */
public record RawHeader(
        RawKind kind,
        long epochMillis,
        long schema,
        UUID hostId,
        long segmentId,
        int position,
        int index,
        long logTimeMillis) {}
