package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.row.RowWriter;
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
    private final int limitBytes;
    private final Consumer<RowWriter> sink;
    private int flags;
    private boolean given;

    RowParts(int limitBytes, Consumer<RowWriter> sink) {
        this.limitBytes = limitBytes;
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

    /** The row to add a cell to whose name, path and value have at most so many bytes. */
    RowWriter roomFor(int cellBytes) {
        if (row.cellCount() > 0 && row.maxLength() + cellBytes + CELL_OVERHEAD_BYTES > limitBytes) {
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
