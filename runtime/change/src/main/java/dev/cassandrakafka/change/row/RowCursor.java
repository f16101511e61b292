package dev.cassandrakafka.change.row;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import net.jcip.annotations.NotThreadSafe;

/** Reads a row form in place. Reusable; all offsets are into the array given. */
@NotThreadSafe
public final class RowCursor {
    private final ByteReader reader;
    private final CellCursor cells;
    private int flags;
    private long livenessMicros;
    private int livenessTtlSeconds;
    private long livenessExpirationSeconds;
    private long markedForDeleteAtMicros;
    private long localDeletionTimeSeconds;
    private int cellCount;

    public RowCursor() {
        this(new ByteReader());
    }

    /** A cursor that reads on where another form ends, from the same reader. */
    public RowCursor(ByteReader reader) {
        this.reader = reader;
        cells = new CellCursor(reader);
    }

    /** Reads the head of a row form. @throws MalformedRecordException if the bytes are damaged */
    public RowCursor reset(byte[] array, int offset, int length) {
        reader.reset(array, offset, length);
        return read(reader.u8());
    }

    /** Reads the head of a row form whose flags were read before. @throws MalformedRecordException if the bytes are damaged */
    public RowCursor read(int rowFlags) {
        if (!RowFlag.valid(rowFlags)) {
            throw new MalformedRecordException("row flags " + rowFlags + " before position " + reader.position());
        }
        flags = rowFlags;
        livenessMicros = markedForDeleteAtMicros = Long.MIN_VALUE;
        livenessTtlSeconds = 0;
        livenessExpirationSeconds = localDeletionTimeSeconds = Long.MAX_VALUE;
        if (hasLiveness()) {
            readLiveness();
        }
        if (hasDeletion()) {
            markedForDeleteAtMicros = reader.i64();
            localDeletionTimeSeconds = reader.u32();
        }
        cellCount = reader.varint();
        cells.reset(cellCount);
        return this;
    }

    /** Bits of {@link RowFlag}. */
    public int flags() {
        return flags;
    }

    public boolean isStatic() {
        return (flags & RowFlag.STATIC) != 0;
    }

    public boolean hasLiveness() {
        return (flags & RowFlag.LIVENESS) != 0;
    }

    /** {@code Long.MIN_VALUE} without a marker. */
    public long livenessMicros() {
        return livenessMicros;
    }

    /** 0 when the marker does not expire. */
    public int livenessTtlSeconds() {
        return livenessTtlSeconds;
    }

    /** Seconds since the epoch; {@code Long.MAX_VALUE} when the marker does not expire. */
    public long livenessExpirationSeconds() {
        return livenessExpirationSeconds;
    }

    public boolean hasDeletion() {
        return (flags & RowFlag.DELETION) != 0;
    }

    /** {@code Long.MIN_VALUE} without a deletion. */
    public long markedForDeleteAtMicros() {
        return markedForDeleteAtMicros;
    }

    public long localDeletionTimeSeconds() {
        return localDeletionTimeSeconds;
    }

    public int cellCount() {
        return cellCount;
    }

    /** The cells: one pass, and the same object each time. */
    public CellCursor cells() {
        return cells;
    }

    private void readLiveness() {
        livenessMicros = reader.i64();
        livenessTtlSeconds = reader.i32();
        if (livenessTtlSeconds > 0) {
            livenessExpirationSeconds = reader.u32();
        }
    }
}
