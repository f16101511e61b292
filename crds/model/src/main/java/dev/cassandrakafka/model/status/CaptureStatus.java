package dev.cassandrakafka.model.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says of its Cassandra node.
 *
 * @param hostId host id of the node, as a UUID
 * @param address address of the node
 * @param segmentsPending segments in {@code cdc_raw} that are not yet published to their end
 * @param bytesPending bytes that segments take there
 * @param bytesAllowed bytes that they may take ({@code cdc_total_space}); -1 while unknown
 * @param oldestUnreadMillis age of the oldest change that is not yet published; 0 when there is none, -1 while unknown
 * @param lagMillis how far, in log time, what is published is behind the node; -1 while unknown
 * @param secondsToFull time until the space is full if it goes on like this; -1 while it does not grow
 * @param storedSegment id of the segment of the stored position; -1 when nothing is stored
 * @param storedPosition stored position in that segment
 * @param segmentsQuarantined damaged segments that were set aside
 * @param bytesQuarantined what of {@code bytesPending} their copies take; 0 when they lie elsewhere
 * @param lossySinceTime segments are gone or damaged whose changes were written after that time, ISO-8601 in UTC; absent when none are, or
 *     their loss is acknowledged
 * @param tables what has been published, by table
 * @param findings what stands in the way of single tables: a lost cdc flag, a TRUNCATE that was told too late
 */
public record CaptureStatus(
        String hostId,
        String address,
        int segmentsPending,
        long bytesPending,
        long bytesAllowed,
        long oldestUnreadMillis,
        long lagMillis,
        long secondsToFull,
        long storedSegment,
        int storedPosition,
        int segmentsQuarantined,
        long bytesQuarantined,
        @Nullable String lossySinceTime,
        List<TableStatus> tables,
        List<PreflightFinding> findings) {

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public CaptureStatus(
            String hostId,
            String address,
            int segmentsPending,
            long bytesPending,
            long bytesAllowed,
            long oldestUnreadMillis,
            long lagMillis,
            long secondsToFull,
            long storedSegment,
            int storedPosition,
            int segmentsQuarantined,
            long bytesQuarantined,
            @Nullable String lossySinceTime,
            @Nullable List<TableStatus> tables,
            @Nullable List<PreflightFinding> findings) {
        this.hostId = hostId;
        this.address = address;
        this.segmentsPending = segmentsPending;
        this.bytesPending = bytesPending;
        this.bytesAllowed = bytesAllowed;
        this.oldestUnreadMillis = oldestUnreadMillis;
        this.lagMillis = lagMillis;
        this.secondsToFull = secondsToFull;
        this.storedSegment = storedSegment;
        this.storedPosition = storedPosition;
        this.segmentsQuarantined = segmentsQuarantined;
        this.bytesQuarantined = bytesQuarantined;
        this.lossySinceTime = lossySinceTime;
        this.tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
        this.findings = List.copyOf(Objects.requireNonNullElse(findings, List.of()));
    }
}
