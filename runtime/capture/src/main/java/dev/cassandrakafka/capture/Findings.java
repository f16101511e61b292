package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.SegmentEvent;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong for good: it stays in the status until the process ends. */
@NotThreadSafe
final class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private Optional<Finding> last = Optional.empty();
    private int quarantined;

    /** A reason and one sentence for people. */
    record Finding(RuntimeReason reason, String message) {}

    Optional<Finding> last() {
        return last;
    }

    int quarantined() {
        return quarantined;
    }

    void vanished(SegmentEvent.Vanished event) {
        post(
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "segment %s is gone and was read only up to %d; take a snapshot of the captured tables"
                        .formatted(event.name().logFile(), event.position()));
    }

    void indexWithoutLog(SegmentEvent.IndexWithoutLog event) {
        post(
                RuntimeReason.DATA_LOSS_SUSPECTED,
                "%s has no log beside it; take a snapshot of the captured tables"
                        .formatted(event.name().indexFile()));
    }

    void unsupported(SegmentEvent.Unsupported event) {
        post(RuntimeReason.INVALID_CONFIGURATION, event.message());
    }

    void quarantined(String what, String copy) {
        quarantined++;
        post(
                RuntimeReason.SEGMENT_QUARANTINED,
                "%s; a copy of the segment is at %s; take a snapshot of the captured tables".formatted(what, copy));
    }

    /** No finding: the node itself does not have the table. */
    void passedOver(UUID table) {
        LOG.atWarn().addKeyValue("table", table).log("Changes of a table that the node does not have are passed over");
    }

    private void post(RuntimeReason reason, String message) {
        LOG.atError().addKeyValue("reason", reason).log(message);
        last = Optional.of(new Finding(reason, message));
    }
}
