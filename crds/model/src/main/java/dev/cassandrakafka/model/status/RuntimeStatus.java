package dev.cassandrakafka.model.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime says of itself at {@code GET /status} (JSON).
 *
 * @param role the role of the process: {@code sink}, {@code capture}, {@code merge}, {@code snapshot} or {@code control}
 * @param pipeline name of the pipeline
 * @param ready whether data moves or there is none to move
 * @param reason why it is or is not ready
 * @param message one sentence for people
 * @param lag records not yet durable in Cassandra, over all partitions of this process; -1 while unknown
 * @param recordsProcessed records done since the process started, bad ones included
 * @param recordsFailed bad records among them (sent to the dead-letter topic, skipped or stopped at)
 * @param recordsPerSecond records done per second, over about the last half minute
 * @param lastError the last thing that went wrong, if any
 * @param topics detail per topic, at most one entry for each topic of the pipeline
 * @param capture of the role {@code capture}: its Cassandra node
 * @param merge of the role {@code merge}: its partitions
 * @param snapshot of the role {@code snapshot}: its progress
 * @param control of the role {@code control}: preflight and coverage
 */
public record RuntimeStatus(
        String role,
        String pipeline,
        boolean ready,
        RuntimeReason reason,
        String message,
        long lag,
        long recordsProcessed,
        long recordsFailed,
        double recordsPerSecond,
        @Nullable RuntimeError lastError,
        List<TopicStatus> topics,
        @Nullable CaptureStatus capture,
        @Nullable MergeStatus merge,
        @Nullable SnapshotStatus snapshot,
        @Nullable ControlStatus control) {

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public RuntimeStatus(
            String role,
            String pipeline,
            boolean ready,
            RuntimeReason reason,
            String message,
            long lag,
            long recordsProcessed,
            long recordsFailed,
            double recordsPerSecond,
            @Nullable RuntimeError lastError,
            @Nullable List<TopicStatus> topics,
            @Nullable CaptureStatus capture,
            @Nullable MergeStatus merge,
            @Nullable SnapshotStatus snapshot,
            @Nullable ControlStatus control) {
        this.role = role;
        this.pipeline = pipeline;
        this.ready = ready;
        this.reason = reason;
        this.message = message;
        this.lag = lag;
        this.recordsProcessed = recordsProcessed;
        this.recordsFailed = recordsFailed;
        this.recordsPerSecond = recordsPerSecond;
        this.lastError = lastError;
        this.topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        this.capture = capture;
        this.merge = merge;
        this.snapshot = snapshot;
        this.control = control;
    }

    /** Without the detail of a role of change capture. */
    public RuntimeStatus(
            String role,
            String pipeline,
            boolean ready,
            RuntimeReason reason,
            String message,
            long lag,
            long recordsProcessed,
            long recordsFailed,
            double recordsPerSecond,
            @Nullable RuntimeError lastError,
            @Nullable List<TopicStatus> topics) {
        this(
                role,
                pipeline,
                ready,
                reason,
                message,
                lag,
                recordsProcessed,
                recordsFailed,
                recordsPerSecond,
                lastError,
                topics,
                null,
                null,
                null,
                null);
    }

    /** With the detail of the role {@code capture}. */
    public RuntimeStatus with(CaptureStatus detail) {
        return with(detail, merge, snapshot, control);
    }

    /** With the detail of the role {@code merge}. */
    public RuntimeStatus with(MergeStatus detail) {
        return with(capture, detail, snapshot, control);
    }

    /** With the detail of the role {@code snapshot}. */
    public RuntimeStatus with(SnapshotStatus detail) {
        return with(capture, merge, detail, control);
    }

    /** With the detail of the role {@code control}. */
    public RuntimeStatus with(ControlStatus detail) {
        return with(capture, merge, snapshot, detail);
    }

    private RuntimeStatus with(
            @Nullable CaptureStatus ofCapture,
            @Nullable MergeStatus ofMerge,
            @Nullable SnapshotStatus ofSnapshot,
            @Nullable ControlStatus ofControl) {
        return new RuntimeStatus(
                role,
                pipeline,
                ready,
                reason,
                message,
                lag,
                recordsProcessed,
                recordsFailed,
                recordsPerSecond,
                lastError,
                topics,
                ofCapture,
                ofMerge,
                ofSnapshot,
                ofControl);
    }
}
