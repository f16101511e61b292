package dev.cassandrakafka.change.row;

import dev.cassandrakafka.change.bytes.ByteWriter;
import java.nio.ByteBuffer;
import net.jcip.annotations.NotThreadSafe;

/**
 * Gathers one row and writes its form. The caller adds the cells in their order ({@link CellOrder}). Reusable: {@link #begin} starts the
 * next row.
 *
 * <p>A cell is the calls {@link #cell}, {@link #path} when it has one, {@link #time} or {@link #expiringTime} or {@link #deletionTime},
 * and {@link #value} unless it is deleted; or all at once, {@link #copy}.
 */
@NotThreadSafe
public final class RowWriter {
    private final ByteWriter head = new ByteWriter(32);
    private final ByteWriter cells = new ByteWriter(512);
    private int flags;
    private int count;

    /**
     * Starts a row.
     *
     * @param rowFlags {@link RowFlag#STATIC} or 0; the others follow from what is added
     */
    public RowWriter begin(int rowFlags) {
        head.reset();
        cells.reset();
        flags = rowFlags & RowFlag.STATIC;
        count = 0;
        return this;
    }

    /**
     * The row marker; to be called before {@link #deletion}.
     *
     * @param localExpirationSeconds left out when {@code ttlSeconds} is 0
     */
    public RowWriter liveness(long timestampMicros, int ttlSeconds, long localExpirationSeconds) {
        if (head.length() != 0) {
            throw new IllegalStateException("the liveness comes first");
        }
        flags |= RowFlag.LIVENESS;
        head.i64(timestampMicros).i32(ttlSeconds);
        if (ttlSeconds > 0) {
            head.u32(localExpirationSeconds);
        }
        return this;
    }

    /** The deletion of the row. */
    public RowWriter deletion(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        flags |= RowFlag.DELETION;
        head.i64(markedForDeleteAtMicros).u32(localDeletionTimeSeconds);
        return this;
    }

    /**
     * Begins a cell.
     *
     * @param cellFlags bits of {@link CellFlag}
     * @param name the column's name in UTF-8
     */
    public RowWriter cell(int cellFlags, byte[] name) {
        return cell(cellFlags, name, 0, name.length);
    }

    /** Begins a cell with a name that lies in a larger array. */
    public RowWriter cell(int cellFlags, byte[] name, int offset, int length) {
        if (!CellFlag.valid(cellFlags)) {
            throw new IllegalArgumentException("cell flags " + cellFlags);
        }
        count++;
        cells.u8(cellFlags).bytes(name, offset, length);
        return this;
    }

    /** A path whose form in Cassandra is its comparable form ({@link CellFlag#SAME_PATH}). */
    public RowWriter path(byte[] array, int offset, int length) {
        cells.bytes(array, offset, length);
        return this;
    }

    /** A path in its comparable form and as Cassandra has it. */
    public RowWriter path(ByteWriter comparable, ByteBuffer raw) {
        cells.bytes(comparable).bytes(raw);
        return this;
    }

    /** The write time of a cell that neither expires nor is deleted. */
    public RowWriter time(long timestampMicros) {
        cells.i64(timestampMicros);
        return this;
    }

    /** The write time, TTL and expiry of an expiring cell. */
    public RowWriter expiringTime(long timestampMicros, int ttlSeconds, long localExpirationSeconds) {
        cells.i64(timestampMicros).i32(ttlSeconds).u32(localExpirationSeconds);
        return this;
    }

    /** The times of a tombstone or complex deletion, which end it. */
    public RowWriter deletionTime(long timestampMicros, long localDeletionTimeSeconds) {
        cells.i64(timestampMicros).u32(localDeletionTimeSeconds);
        return this;
    }

    public RowWriter value(byte[] value) {
        cells.bytes(value);
        return this;
    }

    public RowWriter value(byte[] array, int offset, int length) {
        cells.bytes(array, offset, length);
        return this;
    }

    /** The remaining bytes; the buffer's position stays. */
    public RowWriter value(ByteBuffer value) {
        cells.bytes(value);
        return this;
    }

    /** Adds the cell a cursor stands on, as it is. */
    public RowWriter copy(CellCursor cell) {
        return copy(cell.array(), cell.start(), cell.end());
    }

    /** Adds the form of one cell as it is. */
    public RowWriter copy(byte[] array, int start, int end) {
        count++;
        cells.raw(array, start, end - start);
        return this;
    }

    /** Bits of {@link RowFlag}. */
    public int flags() {
        return flags;
    }

    public int cellCount() {
        return count;
    }

    /** Neither marker nor deletion nor cell. */
    public boolean isEmpty() {
        return count == 0 && (flags & (RowFlag.LIVENESS | RowFlag.DELETION)) == 0;
    }

    /** Upper bound of the form's size in bytes. */
    public int maxLength() {
        return 1 + head.length() + 5 + cells.length();
    }

    /** Writes the row form: flags and body. */
    public void writeTo(ByteWriter out) {
        out.u8(flags);
        writeBodyTo(out);
    }

    /** Writes the row form without its flags. */
    public void writeBodyTo(ByteWriter out) {
        out.raw(head).varint(count).raw(cells);
    }
}
