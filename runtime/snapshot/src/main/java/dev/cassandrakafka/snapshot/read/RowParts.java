package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/**
 * A row that is gathered cell by cell, and given away in parts where it would become larger than a record may be: a part of a snapshot's
 * row says nothing of the cells that it lacks.
 */
@NotThreadSafe
final class RowParts {
    /** More than a cell takes beside its name, path and value. */
    private static final int CELL_OVERHEAD_BYTES = 48;

    private final RowWriter row = new RowWriter();
    private final RecordLimits limits;
    private final Consumer<RowWriter> sink;
    private int flags;
    private boolean given;

    RowParts(RecordLimits limits, Consumer<RowWriter> sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * Begins the next row.
     *
     * @param rowFlags as of {@link RowWriter#begin}
     */
    void begin(int rowFlags) {
        flags = rowFlags;
        given = false;
        row.begin(flags);
    }

    /**
     * Whether a cell whose name, path and value have so many bytes is to be added.
     *
     * @throws OversizeException if it is too large and must not be left out
     */
    boolean admits(String column, int cellBytes) {
        if (cellBytes <= limits.rowBytes() || limits.oversize() == OversizePolicy.DEAD_LETTER) {
            return true;
        }
        if (limits.oversize() == OversizePolicy.FAIL) {
            throw new OversizeException(
                    "a value of column \"%s\" has %d bytes and a record may have %d; raise capture.maxRecordBytes or choose another capture.oversize"
                            .formatted(column, cellBytes, limits.rowBytes()));
        }
        return false;
    }

    /** The row to add a cell to whose name, path and value have at most so many bytes. */
    RowWriter roomFor(int cellBytes) {
        if (row.cellCount() > 0 && row.maxLength() + cellBytes + CELL_OVERHEAD_BYTES > limits.rowBytes()) {
            give();
        }
        return row;
    }

    /** Whether the row has no cell. */
    boolean isEmpty() {
        return !given && row.isEmpty();
    }

    /** Says that the row exists, at a time that is not known. */
    void exists() {
        row.liveness(Long.MIN_VALUE, 0, 0);
    }

    /** Gives away what is left, unless it is nothing. */
    void end() {
        if (!row.isEmpty()) {
            give();
        }
    }

    private void give() {
        sink.accept(row);
        given = true;
        row.begin(flags);
    }
}
