package dev.cassandrakafka.control;

import dev.cassandrakafka.model.status.ControlStatus;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the loop posts what it knows and {@code /status} reads it. Logs each change of the state once. */
@ThreadSafe
final class ControlBoard implements Supplier<RuntimeStatus> {
    /** The role as it stands in {@code /status}. */
    static final String ROLE = "control";

    private static final Logger LOG = LoggerFactory.getLogger(ControlBoard.class);
    private static final long UNKNOWN_LAG = -1;

    private final String pipeline;
    private final Clock clock;

    @GuardedBy("this")
    private ControlStatus detail = ControlStatus.NOTHING;

    @GuardedBy("this")
    private Optional<Trouble> trouble =
            Optional.of(new Trouble(RuntimeReason.STARTING, "the servers have not been reached yet"));

    @GuardedBy("this")
    private @Nullable RuntimeError lastError;

    ControlBoard(String pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Posts that a server is away or refuses us, with the detail that was posted last. */
    synchronized void post(Trouble now) {
        note(Optional.of(now));
    }

    /** Posts what has been seen. */
    synchronized void post(Report report) {
        detail = report.status();
        note(report.trouble());
    }

    @Override
    public synchronized RuntimeStatus get() {
        return new RuntimeStatus(
                        ROLE,
                        pipeline,
                        trouble.isEmpty(),
                        trouble.map(Trouble::reason).orElse(RuntimeReason.RUNNING),
                        trouble.map(Trouble::message)
                                .orElse("nodes, tables and topics are set up; every node publishes"),
                        UNKNOWN_LAG,
                        0,
                        0,
                        0,
                        lastError,
                        List.of())
                .with(detail);
    }

    @GuardedBy("this")
    private void note(Optional<Trouble> now) {
        if (now.equals(trouble)) {
            return;
        }
        trouble = now;
        now.filter(ControlBoard::isError).ifPresent(error -> {
            lastError = new RuntimeError(
                    error.reason(), error.message(), clock.instant().toString(), null, null, null);
            LOG.atWarn()
                    .addKeyValue(LogKeys.REASON, error.reason())
                    .addKeyValue(LogKeys.MESSAGE, error.message())
                    .log("State changed");
        });
        if (now.isEmpty()) {
            LOG.atInfo().addKeyValue(LogKeys.REASON, RuntimeReason.RUNNING).log("State changed");
        }
    }

    private static boolean isError(Trouble trouble) {
        return trouble.reason() != RuntimeReason.STARTING && trouble.reason() != RuntimeReason.STOPPING;
    }
}
