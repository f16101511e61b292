package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The processes that turn raw records into events. */
public record MergeSpec(
        @Default("/var/lib/cassandra-kafka/merge")
                @Size(min = 1, max = 4096)
                @Pattern("^/.*$")
                @JsonPropertyDescription(
                        "stateDirectory is where the state lies on disk. It can be built again from Kafka.")
                String stateDirectory,
        @Default("0")
                @Min(0)
                @Max(3)
                @JsonPropertyDescription(
                        "standbyReplicas is the number of further processes that keep a copy of each partition of the state,"
                                + " ready to take over.")
                Integer standbyReplicas,
        @Default("100")
                @Min(10)
                @Max(60000)
                @JsonPropertyDescription(
                        "commitIntervalMillis is how often a transaction ends, in milliseconds: consumers see events that"
                                + " much later.")
                Integer commitIntervalMillis,
        @Default("1")
                @Min(1)
                @Max(64)
                @JsonPropertyDescription("threads is the number of threads of each process; they share the partitions.")
                Integer threads,
        @JsonPropertyDescription(
                        "badRecord says what becomes of a raw record that cannot be merged whatever the servers do: damaged, or of a version"
                                + " that this merge does not know.")
                BadRawRecordSpec badRecord) {

    /** Where images have a volume for it. */
    public static final String DEFAULT_STATE_DIRECTORY = "/var/lib/cassandra-kafka/merge";

    /** A tenth of a second. */
    public static final int DEFAULT_COMMIT_INTERVAL_MILLIS = 100;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public MergeSpec(
            @Nullable String stateDirectory,
            @Nullable Integer standbyReplicas,
            @Nullable Integer commitIntervalMillis,
            @Nullable Integer threads,
            @Nullable BadRawRecordSpec badRecord) {
        this.stateDirectory = Objects.requireNonNullElse(stateDirectory, DEFAULT_STATE_DIRECTORY);
        this.standbyReplicas = Objects.requireNonNullElse(standbyReplicas, 0);
        this.commitIntervalMillis = Objects.requireNonNullElse(commitIntervalMillis, DEFAULT_COMMIT_INTERVAL_MILLIS);
        this.threads = Objects.requireNonNullElse(threads, 1);
        this.badRecord = Objects.requireNonNullElseGet(badRecord, BadRawRecordSpec::defaults);
    }

    /** What holds where the spec says nothing. */
    public static MergeSpec defaults() {
        return new MergeSpec(null, null, null, null, null);
    }
}
