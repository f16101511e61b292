package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.ValuesCursor;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * Reads the value of a raw record in place. Reusable: {@link #reset} begins the next. Damaged bytes end in a
 * {@link MalformedRecordException}, from {@link #reset}, {@link #next} or the cursors, and in nothing else.
 */
@NotThreadSafe
public final class RawReader {
    private final ByteReader reader = new ByteReader();
    private final RowCursor row = new RowCursor(reader);
    private final ValuesCursor values = new ValuesCursor();
    private final BoundCursor start = new BoundCursor();
    private final BoundCursor end = new BoundCursor();
    private final ControlBody control = new ControlBody();
    private RawHeader header = new RawHeader(RawKind.COVERED, 0, 0, new UUID(0, 0), 0, 0, 0, 0);
    private RawItem item = RawItem.END;
    private boolean first;
    private int comparableOffset;
    private int comparableLength;
    private long markedForDeleteAtMicros;
    private long localDeletionTimeSeconds;

    /** Reads the header and, of a control record, the body. */
    public RawReader reset(byte[] record) {
        reader.reset(record);
        item = RawItem.END;
        first = true;
        int version = reader.u8();
        if (version != RawWriter.VERSION) {
            throw new MalformedRecordException("version " + version + " of the raw record is unknown");
        }
        header = new RawHeader(
                RawKind.of(reader.u8()),
                reader.i64(),
                reader.i64(),
                new UUID(reader.i64(), reader.i64()),
                reader.i64(),
                reader.i32(),
                reader.varint(),
                reader.i64());
        if (!hasItems()) {
            control.read(header.kind(), reader);
        }
        return this;
    }

    public RawHeader header() {
        return header;
    }

    public byte[] array() {
        return reader.array();
    }

    /** Whether the record is a change or a read; all others are control records. */
    public boolean hasItems() {
        return header.kind() == RawKind.CHANGE || header.kind() == RawKind.READ;
    }

    /** Goes to the next item of a change or read, whether or not the cells of the current one were read. */
    public RawItem next() {
        if (!hasItems()) {
            return RawItem.END;
        }
        if (item == RawItem.ROW) {
            skip(row.cells());
        }
        item = reader.remaining() == 0 ? RawItem.END : item(reader.u8());
        first = false;
        return item;
    }

    /** The comparable clustering of the row; empty when it is static. */
    public int comparableOffset() {
        return comparableOffset;
    }

    public int comparableLength() {
        return comparableLength;
    }

    /** The clustering values of the row; none when it is static. */
    public ValuesCursor values() {
        return values;
    }

    public RowCursor row() {
        return row;
    }

    public BoundCursor start() {
        return start;
    }

    public BoundCursor end() {
        return end;
    }

    /** Of a partition deletion or range. */
    public long markedForDeleteAtMicros() {
        return markedForDeleteAtMicros;
    }

    /** Of a partition deletion or range, in seconds since the epoch. */
    public long localDeletionTimeSeconds() {
        return localDeletionTimeSeconds;
    }

    /** The body of a control record. */
    public ControlBody control() {
        return control;
    }

    private RawItem item(int tag) {
        switch (tag) {
            case 1 -> readPartitionDeletion();
            case 2 -> readRow();
            case 3 -> readRange();
            default ->
                throw new MalformedRecordException(
                        "tag " + tag + " of an item is unknown, before position " + reader.position());
        }
        return tag == 1 ? RawItem.PARTITION_DELETION : tag == 2 ? RawItem.ROW : RawItem.RANGE;
    }

    private void readPartitionDeletion() {
        if (!first) {
            throw new MalformedRecordException("the deletion of the partition is not the first item");
        }
        readDeletion();
    }

    private void readRow() {
        reader.slice();
        comparableOffset = reader.sliceOffset();
        comparableLength = reader.sliceLength();
        int flags = reader.u8();
        if ((flags & RowFlag.STATIC) == 0) {
            values.read(reader);
        } else {
            values.clear();
        }
        row.read(flags);
    }

    private void readRange() {
        start.read(reader);
        end.read(reader);
        readDeletion();
    }

    private void readDeletion() {
        markedForDeleteAtMicros = reader.i64();
        localDeletionTimeSeconds = reader.u32();
    }

    private static void skip(CellCursor cells) {
        boolean more = cells.next();
        while (more) {
            more = cells.next();
        }
    }
}
