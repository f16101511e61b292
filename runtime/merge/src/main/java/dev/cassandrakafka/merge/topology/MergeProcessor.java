package dev.cassandrakafka.merge.topology;

import dev.cassandrakafka.merge.state.MergeStore;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Output;
import dev.cassandrakafka.merge.task.RawMerge;
import dev.cassandrakafka.merge.task.RawRecords;
import dev.cassandrakafka.merge.task.Show;
import dev.cassandrakafka.merge.task.Stores;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One task: a partition of the raw topic with its state. What a task remembers beside its store begins anew with each {@link #init}. */
@NotThreadSafe
final class MergeProcessor implements Processor<byte[], byte[], ChangeTarget, byte[]>, Output {
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final Duration SWEEP_OF_WINDOW = Duration.ofSeconds(1);
    /** Some milliseconds of work. */
    private static final int SWEPT_ENTRIES = 2_000;

    /** More than one, or what comes in would outrun what is given up; with two, about twice of what a window brings is stored. */
    private static final int SWEPT_OF_A_PUT = 2;

    private static final Optional<Set<Integer>> FIRST = Optional.of(Set.of(0));

    private final MergeSetup setup;
    private final Sizes sizes;
    private @Nullable ProcessorContext<ChangeTarget, byte[]> context;
    private @Nullable RawRecords merge;
    private Optional<Set<Integer>> partition = FIRST;
    private long timestampMillis;

    MergeProcessor(MergeSetup setup, Sizes sizes) {
        this.setup = setup;
        this.sizes = sizes;
    }

    @Override
    public void init(ProcessorContext<ChangeTarget, byte[]> task) {
        context = task;
        partition = Optional.of(Set.of(task.taskId().partition()));
        boolean rows = setup.show() == Show.ROWS;
        Optional<MergeStore> shown = rows ? Optional.of(store(task, MergeTopology.SHOWN)) : Optional.empty();
        StreamsStore state = store(task, MergeTopology.STORE);
        RawMerge work = new RawMerge(new Stores(state, shown), setup, this);
        merge = new RawRecords(work, setup, this, task::currentSystemTimeMs);
        boolean window = setup.window().isPresent();
        task.schedule(
                window ? SWEEP_OF_WINDOW : SWEEP,
                PunctuationType.WALL_CLOCK_TIME,
                now -> work.sweep(now, entries(window, state.puts())));
        if (rows) {
            task.schedule(IDLE, PunctuationType.WALL_CLOCK_TIME, now -> idle(work, now));
        }
    }

    private void idle(RawMerge work, long nowMillis) {
        timestampMillis = timestampMillis == 0 ? nowMillis : timestampMillis;
        work.idle(context().taskId().partition());
    }

    private static int entries(boolean window, int puts) {
        return window ? Math.max(SWEPT_ENTRIES, SWEPT_OF_A_PUT * puts) : SWEPT_ENTRIES;
    }

    private StreamsStore store(ProcessorContext<ChangeTarget, byte[]> task, String name) {
        KeyValueStore<Bytes, byte[]> store = task.getStateStore(name);
        return new StreamsStore(store, sizes);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        timestampMillis = record.timestamp();
        Objects.requireNonNull(merge, "no task")
                .take(record.key(), record.value(), metadata.partition(), metadata.offset());
    }

    @Override
    public void change(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        forward(new ChangeTarget(topic, key, partition), value, headers, MergeTopology.CHANGES);
    }

    @Override
    public void letter(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        forward(new ChangeTarget(topic, key, Optional.empty()), value, headers, MergeTopology.CHANGES);
    }

    @Override
    public void coverage(byte[] key, byte[] value) {
        ChangeTarget target = new ChangeTarget(setup.topics().coverage(), key, FIRST);
        forward(target, value, new RecordHeaders(), MergeTopology.CHANGES);
    }

    @SuppressWarnings("NullAway") // a value of null is a deletion in a compacted topic
    private void forward(ChangeTarget target, byte @Nullable [] value, Headers headers, String child) {
        sizes.require(target.topic(), target.key(), value);
        context().forward(new Record<>(target, value, timestampMillis, headers), child);
    }

    private ProcessorContext<ChangeTarget, byte[]> context() {
        return Objects.requireNonNull(context, "no task");
    }
}
