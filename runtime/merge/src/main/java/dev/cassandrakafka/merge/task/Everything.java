package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Everything goes on, or every distinct mutation once. */
@NotThreadSafe
final class Everything extends ItemMerge {
    private final @Nullable Digests digests;
    private final RowWriter row = new RowWriter();

    /** @param digests of the mutations that went on; null lets all go on */
    Everything(@Nullable Digests digests, ChangeEvent event, EventOutput output) {
        super(event, output);
        this.digests = digests;
    }

    @Override
    void merge(byte[] rawKey, RawReader reader, TableTask table) {
        if (digests != null && !digests.note(rawKey, reader, table.state())) {
            table.counts().dropped(DropReason.REPLICA_COPY);
            return;
        }
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            switch (item) {
                case ROW -> sendRow(copy(reader.row()), reader, table);
                case RANGE -> send(ChangeOp.DELETE_RANGE, reader, table);
                case PARTITION_DELETION -> send(ChangeOp.DELETE_PARTITION, reader, table);
                case END -> {}
            }
        }
    }

    private RowWriter copy(RowCursor from) {
        row.begin(from.flags());
        if (from.hasLiveness()) {
            row.liveness(from.livenessMicros(), from.livenessTtlSeconds(), from.livenessExpirationSeconds());
        }
        if (from.hasDeletion()) {
            row.deletion(from.markedForDeleteAtMicros(), from.localDeletionTimeSeconds());
        }
        CellCursor cells = from.cells();
        while (cells.next()) {
            row.copy(cells);
        }
        return row;
    }
}
