package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The topics of a pipeline. */
public record TopicsSpec(
        @Required
                @Size(min = 1, max = 100)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "prefix begins the names of the topics `<prefix>.raw`, `<prefix>.positions`, `<prefix>.schemas`,"
                                + " `<prefix>.coverage` and `<prefix>.snapshots`. It cannot be changed later, since the positions and the state belong to it.")
                String prefix,
        @Default("12")
                @Min(1)
                @Max(1000)
                @JsonPropertyDescription(
                        "partitions is the number of partitions of the raw topic and of each change topic. It cannot be"
                                + " changed later, since the partition of a key belongs to it.")
                Integer partitions,
        @Default("3")
                @Min(1)
                @Max(15)
                @JsonPropertyDescription("replicationFactor is the number of brokers that hold each partition.")
                Integer replicationFactor,
        @Default("{prefix}.{keyspace}.{table}")
                @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]*([{](prefix|keyspace|table)[}][a-zA-Z0-9._-]*)*$")
                @JsonPropertyDescription(
                        "template is the name of the change topic of a table; `{prefix}`, `{keyspace}` and `{table}` are put"
                                + " in.")
                String template,
        @Default("604800000")
                @Min(3600000)
                @Max(315360000000L)
                @JsonPropertyDescription(
                        "rawRetentionMillis is how long the raw topic keeps records, in milliseconds; it must outlast the"
                                + " longest time that the merge may be away.")
                Long rawRetentionMillis,
        @Default("604800000")
                @Min(-1)
                @Max(315360000000L)
                @JsonPropertyDescription(
                        "retentionMillis is how long the change topics keep records, in milliseconds; -1 is for ever. Topics"
                                + " of the envelope `Row` are compacted instead.")
                Long retentionMillis) {

    /** Partitions unless told otherwise. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Replicas of a partition unless told otherwise. */
    public static final int DEFAULT_REPLICATION_FACTOR = 3;

    /** A topic for each table. */
    public static final String DEFAULT_TEMPLATE = "{prefix}.{keyspace}.{table}";

    /** Seven days. */
    public static final long DEFAULT_RAW_RETENTION_MILLIS = 604_800_000L;

    /** Seven days. */
    public static final long DEFAULT_RETENTION_MILLIS = 604_800_000L;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public TopicsSpec(
            String prefix,
            @Nullable Integer partitions,
            @Nullable Integer replicationFactor,
            @Nullable String template,
            @Nullable Long rawRetentionMillis,
            @Nullable Long retentionMillis) {
        this.prefix = prefix;
        this.partitions = Objects.requireNonNullElse(partitions, DEFAULT_PARTITIONS);
        this.replicationFactor = Objects.requireNonNullElse(replicationFactor, DEFAULT_REPLICATION_FACTOR);
        this.template = Objects.requireNonNullElse(template, DEFAULT_TEMPLATE);
        this.rawRetentionMillis = Objects.requireNonNullElse(rawRetentionMillis, DEFAULT_RAW_RETENTION_MILLIS);
        this.retentionMillis = Objects.requireNonNullElse(retentionMillis, DEFAULT_RETENTION_MILLIS);
    }
}
