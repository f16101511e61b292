package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.SegmentEvent;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong for good; the last of it stays in the status as its last error until the process ends. */
@NotThreadSafe
final class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private Optional<Finding> last = Optional.empty();
    private Optional<Finding> standing = Optional.empty();
    private final Map<UUID, PreflightFinding> tables = new LinkedHashMap<>();
    private int quarantined;
    private int truncatedLate;

    /** A reason, one sentence for people, and when it was found, in epoch milliseconds. */
    record Finding(RuntimeReason reason, String message, long atMillis) {}

    Optional<Finding> last() {
        return last;
    }

    /** The last that nothing but another process ends. */
    Optional<Finding> standing() {
        return standing;
    }

    int quarantined() {
        return quarantined;
    }

    void vanished(SegmentEvent.Vanished event, long nowMillis) {
        post(
                nowMillis,
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "segment %s is gone and was read only up to %d; take a snapshot of the captured tables"
                        .formatted(event.name().logFile(), event.position()));
    }

    void indexWithoutLog(SegmentEvent.IndexWithoutLog event, long nowMillis) {
        post(
                nowMillis,
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "%s has no log beside it; take a snapshot of the captured tables"
                        .formatted(event.name().indexFile()));
    }

    void unsupported(SegmentEvent.Unsupported event, long nowMillis) {
        post(nowMillis, RuntimeReason.SEGMENT_UNREADABLE, event.message());
    }

    void quarantined(String what, String copy, long nowMillis) {
        quarantined++;
        post(
                nowMillis,
                RuntimeReason.SEGMENT_QUARANTINED,
                "%s; a copy of the segment is at %s; take a snapshot of the captured tables".formatted(what, copy));
    }

    /** What was written after a TRUNCATE was published as from before it, and its segments are deleted. */
    void truncatedLate(TableSchema table, Truncation truncation, long nowMillis) {
        truncatedLate++;
        String message =
                "%s: the TRUNCATE of %s became known only after segments written since were published and deleted: what was written after it is told before it; take a snapshot of the table and raise capture.settleMillis"
                        .formatted(table.qualifiedName(), Instant.ofEpochMilli(truncation.timeMillis()));
        tables.put(
                table.id(),
                new PreflightFinding(
                        FindingSeverity.ERROR, null, "capture.settleMillis", table.qualifiedName(), message));
        post(nowMillis, RuntimeReason.DATA_LOSS_SUSPECTED, message);
        standing = last;
    }

    int truncatedLate() {
        return truncatedLate;
    }

    /** By table, what is wrong for good. */
    Collection<PreflightFinding> tables() {
        return tables.values();
    }

    /** No finding for good: the flag may come back. */
    void unflagged(TableSchema table) {
        LOG.atWarn()
                .addKeyValue(LogKeys.TABLE, table.qualifiedName())
                .log(
                        "A captured table has lost cdc = true on the node; what is in its log is published, later changes are not");
    }

    /** The flag has come back, and what was written without it is in no segment. */
    void flagBack(TableSchema table, long nowMillis) {
        post(
                nowMillis,
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "%s: was without cdc = true for a time, and its changes of that time are not captured; take a snapshot of the table"
                        .formatted(table.qualifiedName()));
    }

    /** No finding: the node itself does not have the table. */
    void passedOver(UUID table) {
        LOG.atWarn()
                .addKeyValue(LogKeys.TABLE, table)
                .log("Changes of a table that the node does not have are passed over");
    }

    /** No finding: the node itself does not have the tables. */
    void passedOver(SegmentName segment) {
        LOG.atWarn()
                .addKeyValue(LogKeys.SEGMENT, segment.logFile())
                .log("Changes of tables that the node does not have are passed over, in mutations with others");
    }

    /** A captured table was dropped, with changes of columns that nobody has kept. */
    void unreadable(TableSchema table, long nowMillis) {
        post(
                nowMillis,
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "%s: was altered and dropped before its new columns became known; its last changes that have them cannot be read and are passed over; set spec.capture.lossesAcknowledgedTime to accept that"
                        .formatted(table.qualifiedName()));
    }

    /** Another node is at the address: what was read of the one before belongs to that. */
    void replaced(UUID before, UUID after, long nowMillis) {
        post(
                nowMillis,
                RuntimeReason.STARTING,
                "spec.capture.address: the node there is %s and was %s; the agent goes on with the positions of %s"
                        .formatted(after, before, after));
    }

    private void post(long nowMillis, RuntimeReason reason, String message) {
        LOG.atError().addKeyValue(LogKeys.REASON, reason).log(message);
        last = Optional.of(new Finding(reason, message, nowMillis));
    }
}
