package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.task.DropReason;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Output;
import dev.cassandrakafka.merge.task.RawMerge;
import dev.cassandrakafka.merge.task.TableCounts;
import dev.cassandrakafka.merge.task.UnknownSchemaException;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The merge's task of one raw partition: what it reads, stores and writes is one transaction, which a kill undoes. */
final class MergeActor implements Output, TableCounts {
    private final Kafka kafka;
    private final int partition;
    private final EventReader reader;
    private final Wrongs wrongs;
    private final TransactionalStore store = new TransactionalStore();
    private final List<Event> events = new ArrayList<>();
    private final List<byte[]> coverage = new ArrayList<>();
    private RawMerge merge;
    private int committed;
    private int next;

    MergeActor(Kafka kafka, int partition, EventReader reader, Wrongs wrongs) {
        this.kafka = kafka;
        this.partition = partition;
        this.reader = reader;
        this.wrongs = wrongs;
        this.merge = merge();
    }

    private RawMerge merge() {
        MergeSetup setup = new MergeSetup(
                new Topics("p"),
                Deduplication.LAST_WRITE_WINS,
                kafka::schema,
                () -> this::take,
                (keyspace, table) -> this);
        return new RawMerge(wrongs.store(store), setup, this);
    }

    private void take(ChangeEvent event, RecordSink sink) {
        Event read = reader.read(event);
        if (wrongs.tells(read)) {
            events.add(read);
        }
    }

    /** Takes the next record; false if there is none. */
    boolean step() {
        if (next == kafka.raw(partition).size()) {
            return false;
        }
        Kafka.Raw record = kafka.raw(partition).get(next);
        try {
            merge.process(record.key(), wrongs.value(record.value()), partition, next);
            next++;
            return true;
        } catch (UnknownSchemaException later) {
            kill();
            return false;
        }
    }

    /** What was done since the last commit is seen by others from now on. */
    void commit() {
        kafka.changes(partition).addAll(events);
        events.clear();
        for (int i = 0; i < coverage.size(); i += 2) {
            kafka.covered(coverage.get(i), coverage.get(i + 1));
        }
        coverage.clear();
        store.commit();
        committed = next;
    }

    /** The process is killed, and another goes on. */
    void kill() {
        events.clear();
        coverage.clear();
        store.rollBack();
        next = committed;
        merge = merge();
    }

    @Override
    public void change(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        throw new IllegalStateException("events are taken before they are rendered");
    }

    @Override
    public void letter(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        throw new IllegalStateException("a raw record cannot be merged");
    }

    @Override
    public void coverage(byte[] key, byte[] value) {
        coverage.add(key);
        coverage.add(value);
    }

    @Override
    public void record() {}

    @Override
    public void event(long logTimeMillis) {}

    @Override
    public void dropped(DropReason reason) {}
}
