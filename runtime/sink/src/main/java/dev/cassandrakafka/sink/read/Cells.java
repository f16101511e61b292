package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.sink.codec.CqlBuffer;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** What one record holds for each cell of the route: bytes in one buffer, a null, or nothing. Used again for each record. */
@NotThreadSafe
final class Cells {
    private static final int ABSENT = -2;
    private static final int NULL = -1;

    private final CqlBuffer buffer = new CqlBuffer();
    private final int[] starts;
    private final int[] lengths;

    Cells(int count) {
        this.starts = new int[count];
        this.lengths = new int[count];
    }

    void clear() {
        buffer.clear();
        Arrays.fill(lengths, ABSENT);
    }

    /** Where the next value is to be written. */
    CqlBuffer buffer() {
        return buffer;
    }

    /** Gives a cell what was written since the buffer had size {@code start}. */
    void set(int cell, int start) {
        starts[cell] = start;
        lengths[cell] = buffer.size() - start;
    }

    void setNull(int cell) {
        lengths[cell] = NULL;
    }

    void setAbsent(int cell) {
        lengths[cell] = ABSENT;
    }

    boolean isSet(int cell) {
        return lengths[cell] >= 0;
    }

    boolean isNull(int cell) {
        return lengths[cell] == NULL;
    }

    /** Bytes of a cell that is set. */
    int length(int cell) {
        return lengths[cell];
    }

    /** Copies the bytes of a cell that is set. */
    void copy(int cell, byte[] target, int at) {
        buffer.copyTo(starts[cell], target, at, lengths[cell]);
    }

    /** The value of a cell that is set to a number of 64 bits. */
    long number(int cell) {
        return buffer.longAt(starts[cell]);
    }
}
