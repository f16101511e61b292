package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.state.MergeStore;
import dev.cassandrakafka.merge.state.PartitionState;
import dev.cassandrakafka.merge.state.Verdict;
import java.time.Duration;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** What is new by Cassandra's own reconciliation goes on. */
@NotThreadSafe
final class LastWriteWins extends ItemMerge {
    private static final long NEVER = -1;

    private final PartitionState partition;
    private final ByteWriter before = new ByteWriter();
    private final ByteWriter after = new ByteWriter();
    private final boolean images;
    private final long graceMillis;

    /** @param window after which partitions that do not change are given up */
    LastWriteWins(MergeStore store, ChangeEvent event, EventOutput output, boolean images, Optional<Duration> window) {
        super(event, output);
        graceMillis = window.map(time -> graceMillis(time.toMillis())).orElse(NEVER);
        this.images = images;
        partition = new PartitionState(store);
    }

    /** By how much the last change that is noted of a partition may be too early, so that not every change is written. */
    static long graceMillis(long windowMillis) {
        return windowMillis / 8;
    }

    @Override
    void merge(byte[] rawKey, RawReader reader, TableTask table) {
        partition.begin(rawKey, table.state());
        if (graceMillis != NEVER) {
            partition.touch(reader.header().logTimeMillis(), graceMillis);
        }
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            switch (item) {
                case ROW -> mergeRow(reader, table);
                case RANGE -> settle(partition.deleteRange(reader), ChangeOp.DELETE_RANGE, reader, table);
                case PARTITION_DELETION -> settle(deletePartition(reader), ChangeOp.DELETE_PARTITION, reader, table);
                case END -> {}
            }
        }
    }

    private Verdict deletePartition(RawReader reader) {
        return partition.deletePartition(reader.markedForDeleteAtMicros(), reader.localDeletionTimeSeconds());
    }

    private void mergeRow(RawReader reader, TableTask table) {
        MergeResult result = partition.mergeRow(reader, table.dropped());
        if (result.hasNews()) {
            noteImages(result);
            sendRow(result.news(), reader, table);
        } else {
            table.counts().dropped(result.superseded() ? DropReason.SUPERSEDED : DropReason.REPLICA_COPY);
        }
    }

    private void noteImages(MergeResult result) {
        if (images) {
            partition.writeBefore(before.reset());
            after.reset();
            if (!result.state().isEmpty()) {
                result.state().writeTo(after);
            }
        }
    }

    @Override
    void showImages(ChangeEvent ofRow) {
        if (images) {
            ofRow.withImages();
            ofRow.before().reset(before.array(), 0, before.length());
            ofRow.after().reset(after.array(), 0, after.length());
        }
    }

    private void settle(Verdict verdict, ChangeOp op, RawReader reader, TableTask table) {
        switch (verdict) {
            case NEWS -> send(op, reader, table);
            case COPY -> table.counts().dropped(DropReason.REPLICA_COPY);
            case SUPERSEDED -> table.counts().dropped(DropReason.SUPERSEDED);
        }
    }
}
