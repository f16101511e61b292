package dev.cassandrakafka.sink.status;

import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.rate.Rate;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document at {@code /status}: one thread posts, any thread reads. Says in the log whenever readiness or its reason changes. */
@ThreadSafe
public final class StatusBoard implements Supplier<RuntimeStatus> {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
    private static final String ROLE = "sink";

    private final String pipeline;
    private final Clock clock;
    private final Rate rate;
    private Snapshot last = Snapshot.NOTHING;
    private @Nullable RuntimeError lastError;
    private volatile Snapshot snapshot = Snapshot.NOTHING;
    private volatile RuntimeStatus status;

    /** An empty board: nothing is ready. */
    public StatusBoard(String pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
        this.rate = new Rate(clock);
        this.status = document(
                Snapshot.NOTHING,
                Optional.of(new Finding(RuntimeReason.STARTING, "the servers have not been reached yet")));
    }

    /** The document as it is now. */
    @Override
    public RuntimeStatus get() {
        return status;
    }

    /** The last snapshot posted, for gauges. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Posts what the loop knows. */
    public synchronized void post(Snapshot now) {
        rate.add(Math.max(0, now.recordsProcessed() - last.recordsProcessed()));
        note(now);
        last = now;
        snapshot = now;
        status = document(now, now.finding());
    }

    /** Posts that records do not move, with the counts that were posted last. */
    public synchronized void post(Finding trouble) {
        post(last.with(trouble));
    }

    private void note(Snapshot now) {
        now.badRecord()
                .filter(bad -> !last.badRecord().equals(Optional.of(bad)))
                .ifPresent(bad -> lastError = bad);
        if (now.finding().equals(last.finding()) && !last.equals(Snapshot.NOTHING)) {
            return;
        }
        now.finding().filter(StatusBoard::isError).ifPresent(this::remember);
        RuntimeReason reason = now.finding().map(Finding::reason).orElse(RuntimeReason.RUNNING);
        var line = now.finding().filter(StatusBoard::isError).isPresent() ? LOG.atWarn() : LOG.atInfo();
        line.addKeyValue(LogKeys.REASON, reason)
                .addKeyValue(
                        LogKeys.MESSAGE, now.finding().map(Finding::message).orElse("records move, or there are none"))
                .log("State changed");
    }

    private void remember(Finding finding) {
        if (finding.reason() != RuntimeReason.BAD_RECORD) {
            lastError = new RuntimeError(
                    finding.reason(), finding.message(), clock.instant().toString(), null, null, null);
        }
    }

    private static boolean isError(Finding finding) {
        return finding.reason() != RuntimeReason.STARTING && finding.reason() != RuntimeReason.STOPPING;
    }

    private RuntimeStatus document(Snapshot now, Optional<Finding> finding) {
        return new RuntimeStatus(
                ROLE,
                pipeline,
                finding.isEmpty(),
                finding.map(Finding::reason).orElse(RuntimeReason.RUNNING),
                finding.map(Finding::message).orElse("records are written as they come"),
                now.topics().isEmpty() ? -1 : now.lag(),
                now.recordsProcessed(),
                now.recordsFailed(),
                rate.perSecond(),
                lastError,
                now.topics());
    }
}
