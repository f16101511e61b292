package dev.cassandrakafka.capture;

import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.main.RuntimeStatuses;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;

/** The last that is known of the agent, for {@code /status}. */
@ThreadSafe
final class CaptureBoard implements Supplier<RuntimeStatus> {
    /** The role as it stands in {@code /status}. */
    static final String ROLE = "capture";

    private final String pipeline;
    private volatile RuntimeStatus status;

    CaptureBoard(String pipeline) {
        this.pipeline = pipeline;
        this.status = RuntimeStatuses.notReady(
                ROLE, pipeline, RuntimeReason.STARTING, "the servers have not been reached yet");
    }

    /** It cannot work, and why. */
    void waiting(RuntimeReason reason, String message) {
        RuntimeStatus next = RuntimeStatuses.notReady(ROLE, pipeline, reason, message);
        CaptureStatus detail = status.capture();
        status = detail == null ? next : next.with(detail);
    }

    /** What it says of itself. */
    void post(RuntimeStatus next) {
        status = next;
    }

    @Override
    public RuntimeStatus get() {
        return status;
    }
}
