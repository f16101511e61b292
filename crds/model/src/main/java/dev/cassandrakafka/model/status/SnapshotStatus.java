package dev.cassandrakafka.model.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a snapshot is.
 *
 * @param requestId which snapshot: {@code initial}, or the request of the pipeline
 * @param complete whether every range of every table is in the raw topic
 * @param startTime when it began, ISO-8601 in UTC; absent while it waits for the agents
 * @param endTime when it was complete
 * @param tables progress by table
 */
public record SnapshotStatus(
        String requestId,
        boolean complete,
        @Nullable String startTime,
        @Nullable String endTime,
        List<SnapshotTableStatus> tables) {

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public SnapshotStatus(
            String requestId,
            boolean complete,
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable List<SnapshotTableStatus> tables) {
        this.requestId = requestId;
        this.complete = complete;
        this.startTime = startTime;
        this.endTime = endTime;
        this.tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
    }
}
