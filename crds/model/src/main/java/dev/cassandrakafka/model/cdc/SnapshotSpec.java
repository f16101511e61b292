package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When and how the tables are read as a whole. */
public record SnapshotSpec(
        @Default("Initial")
                @JsonPropertyDescription(
                        "mode says when: `Initial`, once when capture begins; `Never`; `OnRequest`, each time `requestId`"
                                + " has a new value.")
                SnapshotMode mode,
        @Size(min = 1, max = 64)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "requestId asks for a snapshot with mode `OnRequest`; each new value asks for one more. Absent: none"
                                + " is asked for.")
                @Nullable
                String requestId,
        @Default("All")
                @JsonPropertyDescription(
                        "consistency is the consistency level of the reads. Below `All` a write that no replica read knows"
                                + " may be missing from the snapshot.")
                ReadConsistency consistency,
        @Default("10000")
                @Min(1)
                @Max(10000000)
                @JsonPropertyDescription("rowsPerSecond bounds what a snapshot reads, over all tables.")
                Integer rowsPerSecond,
        @Default("4")
                @Min(1)
                @Max(256)
                @JsonPropertyDescription("parallelism is the number of token ranges that are read at the same time.")
                Integer parallelism,
        @Default("1000")
                @Min(1)
                @Max(100000)
                @JsonPropertyDescription("pageRows is the number of rows that one page of a read holds.")
                Integer pageRows,
        @Default("WhenCovered")
                @JsonPropertyDescription(
                        "start says when reading begins: `WhenCovered`, when every agent has published what was durable when the"
                                + " snapshot was asked for, so that no change is missed; `AtOnce`, without looking at the agents.")
                SnapshotStart start) {

    /** Rows read per second unless told otherwise. */
    public static final int DEFAULT_ROWS_PER_SECOND = 10_000;

    /** Token ranges read at once unless told otherwise. */
    public static final int DEFAULT_PARALLELISM = 4;

    /** Rows of a page unless told otherwise. */
    public static final int DEFAULT_PAGE_ROWS = 1_000;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public SnapshotSpec(
            @Nullable SnapshotMode mode,
            @Nullable String requestId,
            @Nullable ReadConsistency consistency,
            @Nullable Integer rowsPerSecond,
            @Nullable Integer parallelism,
            @Nullable Integer pageRows,
            @Nullable SnapshotStart start) {
        this.mode = Objects.requireNonNullElse(mode, SnapshotMode.INITIAL);
        this.requestId = requestId;
        this.consistency = Objects.requireNonNullElse(consistency, ReadConsistency.ALL);
        this.rowsPerSecond = Objects.requireNonNullElse(rowsPerSecond, DEFAULT_ROWS_PER_SECOND);
        this.parallelism = Objects.requireNonNullElse(parallelism, DEFAULT_PARALLELISM);
        this.pageRows = Objects.requireNonNullElse(pageRows, DEFAULT_PAGE_ROWS);
        this.start = Objects.requireNonNullElse(start, SnapshotStart.WHEN_COVERED);
    }

    /** What holds where the spec says nothing. */
    public static SnapshotSpec defaults() {
        return new SnapshotSpec(null, null, null, null, null, null, null);
    }
}
