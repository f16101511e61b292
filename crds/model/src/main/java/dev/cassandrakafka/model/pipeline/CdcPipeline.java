package dev.cassandrakafka.model.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.Deduplication;
import dev.cassandrakafka.model.cdc.FormatSpec;
import dev.cassandrakafka.model.cdc.Image;
import dev.cassandrakafka.model.cdc.MergeSpec;
import dev.cassandrakafka.model.cdc.RetentionSpec;
import dev.cassandrakafka.model.cdc.SnapshotSpec;
import dev.cassandrakafka.model.cdc.TableOptions;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline file of the roles {@code capture}, {@code merge}, {@code snapshot} and {@code control}: one file for all of them.
 *
 * @param name {@code <namespace>.<name>} of the resource, or any name of one's own without Kubernetes; names the Kafka clients and the
 *     application of the merge
 * @param cassandra the cluster whose tables are captured
 * @param tables what is captured
 * @param kafka where events go
 * @param topics names and settings of the topics
 * @param format the shape and the bytes of the events
 * @param deduplication what becomes of copies
 * @param retention how long the merge knows what it has seen
 * @param image how much of a row an event shows
 * @param snapshot when and how tables are read as a whole
 * @param tableOptions who turns {@code cdc} on at the tables
 * @param capture the agent beside each node
 * @param merge the processes that make the events
 */
public record CdcPipeline(
        @Required
                @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "name names the pipeline: the Kafka clients, the metrics and the application of the merge, to which its state belongs.")
                String name,
        @Required
                @JsonPropertyDescription(
                        "cassandra is the Cassandra cluster whose tables are captured; agents run in its `localDatacenter`.")
                CassandraSpec cassandra,
        @Required
                @Size(min = 1, max = 256)
                @JsonPropertyDescription("tables are the tables whose changes are captured.")
                List<TableSelector> tables,
        @Required @JsonPropertyDescription("kafka is the Kafka cluster that events go to.") KafkaConnectionSpec kafka,
        @Required @JsonPropertyDescription("topics are the names and settings of the topics.") TopicsSpec topics,
        @JsonPropertyDescription("format is the shape and the bytes of the events.") FormatSpec format,
        @Default("LastWriteWins")
                @JsonPropertyDescription(
                        "deduplication says what becomes of a change that several replicas publish or that is published again:"
                                + " `LastWriteWins`, only what is new by Cassandra's own rule goes on; `Digest`, every distinct mutation once;"
                                + " `None`, everything.")
                Deduplication deduplication,
        @JsonPropertyDescription("retention is how long the merge knows what it has seen.") RetentionSpec retention,
        @Default("Changes")
                @JsonPropertyDescription(
                        "image says how much of a row an event shows: `Changes`, what changed; `Materialised`, the row"
                                + " before and after, from the state of the merge. `ReadBack`, the row as Cassandra has it when the event is made,"
                                + " is not offered yet: the merge refuses it.")
                Image image,
        @JsonPropertyDescription("snapshot says when and how the tables are read as a whole.") SnapshotSpec snapshot,
        @Default("Verify")
                @JsonPropertyDescription(
                        "tableOptions says who turns `cdc` on at the tables: `Manage`, the runtime alters tables that lack it; `Verify`, it"
                                + " reports them.")
                TableOptions tableOptions,
        @JsonPropertyDescription("capture is the agent beside each Cassandra node.") CaptureSpec capture,
        @JsonPropertyDescription("merge is what turns raw records into events.") MergeSpec merge) {

    @SuppressWarnings(
            "NullAway") // absent in a file that people write by hand; the reader of the file says which is missing
    public CdcPipeline(
            String name,
            CassandraSpec cassandra,
            @Nullable List<TableSelector> tables,
            KafkaConnectionSpec kafka,
            TopicsSpec topics,
            @Nullable FormatSpec format,
            @Nullable Deduplication deduplication,
            @Nullable RetentionSpec retention,
            @Nullable Image image,
            @Nullable SnapshotSpec snapshot,
            @Nullable TableOptions tableOptions,
            @Nullable CaptureSpec capture,
            @Nullable MergeSpec merge) {
        this.name = name;
        this.cassandra = cassandra;
        this.tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
        this.kafka = kafka;
        this.topics = topics;
        this.format = Objects.requireNonNullElseGet(format, FormatSpec::defaults);
        this.deduplication = Objects.requireNonNullElse(deduplication, Deduplication.LAST_WRITE_WINS);
        this.retention = Objects.requireNonNullElseGet(retention, RetentionSpec::defaults);
        this.image = Objects.requireNonNullElse(image, Image.CHANGES);
        this.snapshot = Objects.requireNonNullElseGet(snapshot, SnapshotSpec::defaults);
        this.tableOptions = Objects.requireNonNullElse(tableOptions, TableOptions.VERIFY);
        this.capture = Objects.requireNonNullElseGet(capture, CaptureSpec::defaults);
        this.merge = Objects.requireNonNullElseGet(merge, MergeSpec::defaults);
    }
}
