package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.event.RowImage;
import dev.cassandrakafka.merge.task.ChangeTopics;
import dev.cassandrakafka.merge.task.DeadLetters;
import dev.cassandrakafka.merge.task.DropReason;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Output;
import dev.cassandrakafka.merge.task.RawMerge;
import dev.cassandrakafka.merge.task.RawRecords;
import dev.cassandrakafka.merge.task.Show;
import dev.cassandrakafka.merge.task.TableCounts;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A merge over a store in memory whose events are lines of text: {@code INSERT 3: +5 a=x@5}, {@code DELETE_RANGE [1..4] -5/1}. */
public final class MergeRun implements Output, TableCounts {
    /** After how long state is given up. */
    public static final long WINDOW_MILLIS = 1000;

    /** The time by the clock of this process. */
    public static final long NOW_MILLIS = 90;

    private final List<String> events = new ArrayList<>();
    private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    private final List<TableSchema> schemas = new ArrayList<>(List.of(TestTable.SCHEMA));
    private final MemoryStore store;
    private final RawMerge work;
    private final RawRecords merge;
    private boolean failsToRender;
    private @Nullable MergeRun replay;
    private long offset;

    public MergeRun(Deduplication mode) {
        this(mode, new MemoryStore());
    }

    /** Goes on from what a store has. */
    public MergeRun(Deduplication mode, MemoryStore store) {
        this(mode, store, Show.CHANGES, Optional.empty(), Optional.empty());
    }

    /** Lets raw records that cannot be merged go to dead letters, as lines that begin with {@code LETTER} and the topic. */
    public static MergeRun withDeadLetters(MemoryStore store, DeadLetters letters) {
        return new MergeRun(Deduplication.LAST_WRITE_WINS, store, Show.CHANGES, Optional.of(letters), Optional.empty());
    }

    /** Gives up state after {@link #WINDOW_MILLIS}. */
    public static MergeRun withWindow(Deduplication mode) {
        return new MergeRun(
                mode, new MemoryStore(), Show.CHANGES, Optional.empty(), Optional.of(Duration.ofMillis(WINDOW_MILLIS)));
    }

    /** Of rows, events show the row before and after too, behind bars. */
    public static MergeRun withImages() {
        return withImages(new MemoryStore());
    }

    /** The same, over a store. */
    public static MergeRun withImages(MemoryStore store) {
        return new MergeRun(Deduplication.LAST_WRITE_WINS, store, Show.IMAGES, Optional.empty(), Optional.empty());
    }

    private MergeRun(
            Deduplication mode,
            MemoryStore store,
            Show show,
            Optional<DeadLetters> letters,
            Optional<Duration> window) {
        this.store = store;
        MergeSetup setup = new MergeSetup(
                new Topics("p"),
                mode,
                this::find,
                () -> this::render,
                (k, t) -> this,
                show,
                ChangeTopics.ANY,
                letters,
                window,
                partition -> false,
                Clock.systemUTC());
        work = new RawMerge(store, setup, this);
        merge = new RawRecords(work, setup, this, () -> NOW_MILLIS);
    }

    /** Takes away what no record will meet, as far as so many entries go. */
    public MergeRun sweep(long nowMillis, int entries) {
        work.sweep(nowMillis, entries);
        return this;
    }

    /** Lets the next event end in an error, as a bug would. */
    public MergeRun failToRender() {
        failsToRender = true;
        return this;
    }

    public MergeRun knows(TableSchema schema) {
        schemas.add(schema);
        return this;
    }

    public MergeRun take(TestTable record) {
        return take("k", record);
    }

    public MergeRun take(String partitionKey, TestTable record) {
        return take(TestTable.key(partitionKey), record.value());
    }

    public MergeRun take(byte[] key, byte[] value) {
        return takeAt(offset++, key, value);
    }

    /** The record at that offset of partition 0. */
    public MergeRun takeAt(long at, byte @Nullable [] key, byte @Nullable [] value) {
        merge.take(key, value, 0, at);
        return this;
    }

    /** What went out since this was asked last. */
    public List<String> events() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public Map<DropReason, Integer> dropped() {
        return dropped;
    }

    public MemoryStore store() {
        return store;
    }

    private Optional<TableSchema> find(UUID id, long fingerprint) {
        return schemas.stream()
                .filter(schema -> schema.id().equals(id) && schema.fingerprint() == fingerprint)
                .findFirst();
    }

    /** Lets another run take what is news here, as it comes. */
    public void forwardTo(MergeRun other) {
        replay = other;
    }

    private void render(ChangeEvent event, RecordSink sink) {
        if (failsToRender) {
            failsToRender = false;
            throw new IllegalStateException("a bug");
        }
        if (replay != null) {
            replay.take(TestTable.key("k"), NewsRecord.of(event));
        }
        String text = event.op()
                + switch (event.op()) {
                    case INSERT, UPDATE, DELETE, READ ->
                        " " + clustering(event) + ": " + RowText.of(event.row()) + images(event);
                    case DELETE_RANGE ->
                        " [" + bound(event.start()) + ".." + bound(event.end()) + "]" + deletion(event);
                    case DELETE_PARTITION -> deletion(event);
                    case TRUNCATE, DROP -> " " + event.controlTimeMillis();
                    case SCHEMA -> "";
                };
        sink.accept(null, text.getBytes(StandardCharsets.UTF_8), new RecordHeaders());
    }

    private static String images(ChangeEvent event) {
        return event.hasImages() ? " | " + image(event.before()) + " | " + image(event.after()) : "";
    }

    private static String image(RowImage image) {
        return image.isEmpty() ? "none" : RowText.of(image.cursor());
    }

    private static String clustering(ChangeEvent event) {
        ValuesCursor values = event.clustering();
        return event.isStatic() ? "static" : values.next() ? Integer.toString(values.array()[values.offset()]) : "";
    }

    private static String bound(BoundCursor bound) {
        ValuesCursor values = bound.values().rewind();
        return values.next() ? Integer.toString(values.array()[values.offset()]) : "";
    }

    private static String deletion(ChangeEvent event) {
        return " -" + event.markedForDeleteAtMicros() + "/" + event.localDeletionTimeSeconds();
    }

    @Override
    public void change(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        events.add(new String(value == null ? new byte[0] : value, StandardCharsets.UTF_8));
    }

    @Override
    public void letter(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        StringJoiner text = new StringJoiner(" ");
        text.add("LETTER")
                .add(topic)
                .add(value == null ? "null" : HexFormat.of().formatHex(value));
        headers.forEach(header -> text.add(header.key().replace("cassandra-kafka.", "") + "="
                + new String(header.value(), StandardCharsets.UTF_8)));
        events.add(text.toString());
    }

    @Override
    public void coverage(byte[] key, byte[] value) {
        events.add(new String(key, StandardCharsets.UTF_8) + " " + new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void record() {}

    @Override
    public void event(long logTimeMillis) {}

    @Override
    public void dropped(DropReason reason) {
        dropped.merge(reason, 1, Integer::sum);
    }
}
