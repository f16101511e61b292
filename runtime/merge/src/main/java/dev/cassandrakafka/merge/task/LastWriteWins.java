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
import net.jcip.annotations.NotThreadSafe;

/** What is new by Cassandra's own reconciliation goes on. */
@NotThreadSafe
final class LastWriteWins extends ItemMerge {
    private final PartitionState partition;
    private final ByteWriter before = new ByteWriter();
    private final ByteWriter after = new ByteWriter();
    private final boolean images;

    LastWriteWins(MergeStore store, ChangeEvent event, EventOutput output, boolean images) {
        super(event, output);
        this.images = images;
        partition = new PartitionState(store);
    }

    @Override
    void merge(byte[] rawKey, RawReader reader, TableTask table) {
        partition.begin(rawKey, table.state());
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
