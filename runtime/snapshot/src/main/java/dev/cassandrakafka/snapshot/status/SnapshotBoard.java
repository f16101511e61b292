package dev.cassandrakafka.snapshot.status;

import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.model.status.SnapshotStatus;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.rate.Rate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document at {@code /status}. Says in the log whenever readiness or its reason changes. */
@ThreadSafe
public final class SnapshotBoard implements Supplier<RuntimeStatus> {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotBoard.class);
    /** The role as it stands in {@code /status}. */
    public static final String ROLE = "snapshot";

    private static final long UNKNOWN_LAG = -1;

    private final String pipeline;
    private final String requestId;
    private final Clock clock;
    private final Rate rate;
    private final AtomicLong rows = new AtomicLong();
    private Optional<Finding> finding =
            Optional.of(new Finding(RuntimeReason.STARTING, "the servers have not been reached yet"));
    private List<TableTally> tables = List.of();
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable RuntimeError lastError;

    /** A board on which nothing has been read. */
    public SnapshotBoard(String pipeline, String requestId, Clock clock) {
        this.pipeline = pipeline;
        this.requestId = requestId;
        this.clock = clock;
        this.rate = new Rate(clock);
    }

    /** Rows have been read and sent. */
    public void rows(int count) {
        rows.addAndGet(count);
        rate.add(count);
    }

    /** Reading begins or goes on. */
    public synchronized void begin(List<TableTally> work) {
        tables = List.copyOf(work);
        start = start == null ? clock.instant() : start;
        clear();
    }

    /** Everything is in the raw topic. */
    public synchronized void complete() {
        end = clock.instant();
        LOG.atInfo().addKeyValue(LogKeys.COUNT, rows.get()).log("The snapshot is complete");
    }

    /** Rows do not move. */
    public synchronized void post(Finding trouble) {
        if (finding.equals(Optional.of(trouble))) {
            return;
        }
        finding = Optional.of(trouble);
        lastError = new RuntimeError(
                trouble.reason(), trouble.message(), clock.instant().toString(), null, null, null);
        LOG.atWarn()
                .addKeyValue(LogKeys.REASON, trouble.reason())
                .addKeyValue(LogKeys.MESSAGE, trouble.message())
                .log("The snapshot waits");
    }

    /** Rows move again. */
    public synchronized void clear() {
        if (finding.isPresent()) {
            finding = Optional.empty();
            LOG.atInfo().addKeyValue(LogKeys.REASON, RuntimeReason.RUNNING).log("The snapshot goes on");
        }
    }

    @Override
    public synchronized RuntimeStatus get() {
        String going = end == null ? "rows are read and sent to the raw topic" : "every row is in the raw topic";
        return new RuntimeStatus(
                        ROLE,
                        pipeline,
                        finding.isEmpty(),
                        finding.map(Finding::reason).orElse(RuntimeReason.RUNNING),
                        finding.map(Finding::message).orElse(going),
                        end == null ? UNKNOWN_LAG : 0,
                        rows.get(),
                        0,
                        rate.perSecond(),
                        lastError,
                        List.of())
                .with(new SnapshotStatus(
                        requestId,
                        end != null,
                        text(start),
                        text(end),
                        tables.stream().map(TableTally::status).toList()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
