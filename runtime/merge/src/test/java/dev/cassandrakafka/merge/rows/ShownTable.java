package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.envelope.RowRenderer;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.task.ChangeTopics;
import dev.cassandrakafka.merge.task.DropReason;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Output;
import dev.cassandrakafka.merge.task.RawMerge;
import dev.cassandrakafka.merge.task.Show;
import dev.cassandrakafka.merge.task.Stores;
import dev.cassandrakafka.merge.task.TableCounts;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A merge into a topic of whole rows, of a table {@code (pk, c, s static, a, b)}, and what a compacted topic keeps of it. */
public final class ShownTable implements Output, TableCounts {
    public static final TableSchema SCHEMA = TableSchema.of(
            TestTable.ID,
            "shop",
            "orders",
            List.of(
                    new ColumnSchema("pk", ColumnKind.PARTITION_KEY, 0, "text", false),
                    new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "tinyint", false),
                    new ColumnSchema("s", ColumnKind.STATIC, -1, "text", false),
                    new ColumnSchema("a", ColumnKind.REGULAR, -1, "text", false),
                    new ColumnSchema("b", ColumnKind.REGULAR, -1, "text", false)),
            List.of(),
            false,
            true);

    /** The one partition of the raw topic. */
    public static final int PARTITION = 3;

    private final MemoryStore state = new MemoryStore();
    private final MemoryStore shown = new MemoryStore();
    private final List<String> records = new ArrayList<>();
    private final Map<String, String> topic = new TreeMap<>();
    private final List<TableSchema> schemas = new ArrayList<>(List.of(SCHEMA));
    private long offset;
    private Optional<ChangeTopics.Unfit> unfit = Optional.empty();
    private int held = -1;
    private Instant now = Instant.ofEpochSecond(1_000_000);
    private int looks;
    private boolean failsToRender;
    private RawMerge merge = merge();

    /** A change, seen at a second of the log. */
    public static TestTable at(long seconds) {
        return of(RawKind.CHANGE, 0, seconds);
    }

    public static TestTable of(RawKind kind, long epochMillis, long seconds) {
        return TestTable.of(
                new RawHeader(kind, epochMillis, SCHEMA.fingerprint(), TestTable.HOST, 1, 2, 0, seconds * 1000));
    }

    public ShownTable take(TestTable record) {
        return take("k", record);
    }

    public ShownTable take(String partitionKey, TestTable record) {
        merge.process(TestTable.key(partitionKey), record.value(), PARTITION, offset++);
        return this;
    }

    /** Of another table, or another schema of it, which is known from then on. */
    public ShownTable take(TableSchema schema, String partitionKey, TestTable record) {
        schemas.add(schema);
        byte[] key = RawKey.of(schema.id(), ByteBuffer.wrap(partitionKey.getBytes(StandardCharsets.UTF_8)));
        merge.process(key, record.value(), PARTITION, offset++);
        return this;
    }

    /** Heartbeats, so that time goes on. */
    public ShownTable covered(long seconds) {
        merge.process(
                TestTable.key(""),
                of(RawKind.COVERED, 0, seconds).covered(seconds).value(),
                PARTITION,
                offset++);
        return this;
    }

    /** The process is started anew on what it had stored. */
    public ShownTable restart() {
        merge = merge();
        return this;
    }

    /** What its topic is found to be from the next start on. */
    public ShownTable topicIs(Optional<ChangeTopics.Unfit> state) {
        unfit = state;
        return this;
    }

    /** The own clock says so from the next start on. */
    public ShownTable clockAt(long seconds) {
        now = Instant.ofEpochSecond(seconds);
        return this;
    }

    /** How often it was asked whether a topic is fit. */
    public int looks() {
        return looks;
    }

    /** Its partition is to stand still from now on. */
    public ShownTable hold() {
        held = PARTITION;
        return this;
    }

    /** Lets each event end in an error from now on, as a bug would. */
    public ShownTable failToRender() {
        failsToRender = true;
        return this;
    }

    /** Lets it go on without records, so many times. */
    public ShownTable idle(int times) {
        for (int i = 0; i < times; i++) {
            merge.idle(PARTITION);
        }
        return this;
    }

    /** What went out since this was asked last. */
    public List<String> records() {
        List<String> taken = List.copyOf(records);
        records.clear();
        return taken;
    }

    /** What a compacted topic has. */
    public Map<String, String> topic() {
        return topic;
    }

    private RawMerge merge() {
        MergeSetup setup = new MergeSetup(
                new Topics("p"),
                Deduplication.LAST_WRITE_WINS,
                this::find,
                this::renderer,
                (k, t) -> this,
                Show.ROWS,
                this::look,
                Optional.empty(),
                Optional.empty(),
                partition -> partition == held,
                Clock.fixed(now, ZoneOffset.UTC));
        return new RawMerge(new Stores(state, Optional.of(shown)), setup, this);
    }

    private Optional<ChangeTopics.Unfit> look(String name) {
        looks++;
        return unfit;
    }

    private EventRenderer renderer() {
        RowRenderer rows = new RowRenderer();
        return (event, sink) -> {
            if (failsToRender) {
                throw new IllegalStateException("a bug");
            }
            rows.render(event, sink);
        };
    }

    private Optional<TableSchema> find(UUID id, long fingerprint) {
        return schemas.stream()
                .filter(schema -> schema.id().equals(id) && schema.fingerprint() == fingerprint)
                .findFirst();
    }

    @Override
    public void change(String name, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        String id = text(key).replaceAll("\"pk\":|\"c\":|[{}\"]", "");
        String row = text(value).replaceAll(".*\"s\":", "s:").replaceAll("[{}\"]", "");
        records.add(id + " " + (value == null ? "gone" : row));
        if (value == null) {
            topic.remove(id);
        } else {
            topic.put(id, row);
        }
    }

    @Override
    public void letter(String name, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        throw new IllegalStateException("every raw record can be merged");
    }

    @Override
    public void coverage(byte[] key, byte[] value) {
        records.add("covered");
    }

    @Override
    public void record() {}

    @Override
    public void event(long logTimeMillis) {}

    @Override
    public void dropped(DropReason reason) {}

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
