package dev.cassandrakafka.change.row;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** Walks over the cells of one row. All offsets are into {@link #array()}; nothing is allocated for a cell. */
@NotThreadSafe
public final class CellCursor {
    private final ByteReader reader;
    private int left;
    private int start;
    private int flags;
    private int nameOffset;
    private int nameLength;
    private int pathOffset;
    private int pathLength;
    private int rawPathOffset;
    private int rawPathLength;
    private long timestampMicros;
    private int ttlSeconds;
    private long localDeletionTimeSeconds;
    private int valueOffset;
    private int valueLength;

    CellCursor(ByteReader reader) {
        this.reader = reader;
    }

    void reset(int count) {
        left = count;
    }

    /** Goes to the next cell; false when there is none. @throws MalformedRecordException if the bytes are damaged */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        start = reader.position();
        flags = reader.u8();
        if (!CellFlag.valid(flags)) {
            throw new MalformedRecordException("cell flags " + flags + " at position " + start);
        }
        reader.slice();
        nameOffset = reader.sliceOffset();
        nameLength = reader.sliceLength();
        readPath();
        readTimes();
        readValue();
        return true;
    }

    /** Cells after the current one. */
    public int remaining() {
        return left;
    }

    public byte[] array() {
        return reader.array();
    }

    /** Where the cell's form begins. */
    public int start() {
        return start;
    }

    /** Where the cell's form ends. */
    public int end() {
        return reader.position();
    }

    /** Bits of {@link CellFlag}. */
    public int flags() {
        return flags;
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public int nameOffset() {
        return nameOffset;
    }

    public int nameLength() {
        return nameLength;
    }

    /** The column's name, as a new string. */
    public String name() {
        return new String(array(), nameOffset, nameLength, StandardCharsets.UTF_8);
    }

    /** Whether the cell has a path: an element or a field of a complex column. */
    public boolean hasPath() {
        return CellFlag.hasPath(flags);
    }

    /** The comparable path. */
    public int pathOffset() {
        return pathOffset;
    }

    /** 0 without a path. */
    public int pathLength() {
        return pathLength;
    }

    /** The path as Cassandra has it: map key, set element, time UUID of a list cell, number of a field. */
    public int rawPathOffset() {
        return rawPathOffset;
    }

    public int rawPathLength() {
        return rawPathLength;
    }

    /** Write time; of a complex deletion its markedForDeleteAt; {@code Long.MIN_VALUE} where {@link CellFlag#NO_TIME} stands for it. */
    public long timestampMicros() {
        return timestampMicros;
    }

    /** 0 when the cell does not expire. */
    public int ttlSeconds() {
        return ttlSeconds;
    }

    /** Seconds since the epoch: expiry of an expiring cell, local deletion time of a deleted one, else {@code Long.MAX_VALUE}. */
    public long localDeletionTimeSeconds() {
        return localDeletionTimeSeconds;
    }

    public int valueOffset() {
        return valueOffset;
    }

    /** 0 when deleted. */
    public int valueLength() {
        return valueLength;
    }

    private void readPath() {
        if (!CellFlag.hasPath(flags)) {
            pathOffset = pathLength = rawPathOffset = rawPathLength = 0;
            return;
        }
        reader.slice();
        pathOffset = rawPathOffset = reader.sliceOffset();
        pathLength = rawPathLength = reader.sliceLength();
        if ((flags & CellFlag.SAME_PATH) == 0) {
            reader.slice();
            rawPathOffset = reader.sliceOffset();
            rawPathLength = reader.sliceLength();
        }
    }

    private void readTimes() {
        timestampMicros = reader.i64();
        boolean expiring = (flags & CellFlag.EXPIRING) != 0;
        ttlSeconds = expiring ? reader.i32() : 0;
        localDeletionTimeSeconds = expiring || CellFlag.deleted(flags) ? reader.u32() : Long.MAX_VALUE;
    }

    private void readValue() {
        if (CellFlag.deleted(flags)) {
            valueOffset = reader.position();
            valueLength = 0;
            return;
        }
        reader.slice();
        valueOffset = reader.sliceOffset();
        valueLength = reader.sliceLength();
    }
}
