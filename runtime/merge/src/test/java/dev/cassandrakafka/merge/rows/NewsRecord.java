package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;

/** An event as a raw record again, of a {@link TestTable}. */
final class NewsRecord {
    private NewsRecord() {}

    static byte[] of(ChangeEvent event) {
        RawWriter out = new RawWriter().begin(event.source());
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> writeRow(event, out);
            case DELETE_RANGE -> {
                out.range();
                writeBound(event.start(), out);
                writeBound(event.end(), out);
                out.rangeDeletion(event.markedForDeleteAtMicros(), event.localDeletionTimeSeconds());
            }
            case DELETE_PARTITION ->
                out.partitionDeletion(event.markedForDeleteAtMicros(), event.localDeletionTimeSeconds());
            case TRUNCATE, DROP, SCHEMA -> throw new IllegalArgumentException(event.op() + " is no change of a row");
        }
        return out.finish();
    }

    private static void writeRow(ChangeEvent event, RawWriter out) {
        RowWriter row = copy(event.row());
        if (event.isStatic()) {
            out.staticRow(row);
            return;
        }
        ValuesCursor clustering = event.clustering();
        ByteWriter comparable = new ByteWriter();
        ByteWriter values = values(clustering, comparable);
        out.row(comparable.u8(0x38), values, row);
    }

    private static void writeBound(BoundCursor bound, RawWriter out) {
        ByteWriter comparable = new ByteWriter();
        ByteWriter values = values(bound.values().rewind(), comparable);
        byte[] record = bound.values().array();
        int last = bound.comparableOffset() + bound.comparableLength() - 1;
        out.bound(comparable.raw(record, last, 1), bound.inclusive(), values);
    }

    private static ByteWriter values(ValuesCursor from, ByteWriter comparable) {
        ByteWriter values = new ByteWriter();
        Values.begin(values, from.count());
        while (from.next()) {
            Values.add(values, from.array(), from.offset(), from.length());
            comparable.raw(from.array(), from.offset(), from.length());
        }
        return values;
    }

    private static RowWriter copy(RowCursor from) {
        RowWriter row = new RowWriter().begin(from.flags());
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
