package dev.cassandrakafka.change.row;

import dev.cassandrakafka.change.bytes.ByteReader;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Walks over clustering values in place. {@link #rewind()} starts again. */
@NotThreadSafe
public final class ValuesCursor {
    private final ByteReader reader = new ByteReader();
    private int start;
    private int count;
    private int left;
    private boolean isNull;

    public ValuesCursor reset(byte[] array, int offset, int length) {
        reader.reset(array, offset, length);
        count = reader.varint();
        start = reader.position();
        left = count;
        return this;
    }

    /** Steps over the values that begin where a reader stands, and stays at the first of them. */
    public ValuesCursor read(ByteReader from) {
        reset(from.array(), from.position(), from.remaining());
        boolean more = next();
        while (more) {
            more = next();
        }
        from.position(reader.position());
        return rewind();
    }

    /** No values. */
    public ValuesCursor clear() {
        reader.reset(reader.array(), 0, 0);
        start = count = left = 0;
        return this;
    }

    public ValuesCursor rewind() {
        reader.position(start);
        left = count;
        return this;
    }

    public int count() {
        return count;
    }

    /** Goes to the next value; false when there is none. */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        int size = reader.varint();
        isNull = size == 0;
        reader.slice(Math.max(size - 1, 0));
        return true;
    }

    public byte[] array() {
        return reader.array();
    }

    public boolean isNull() {
        return isNull;
    }

    public int offset() {
        return reader.sliceOffset();
    }

    /** 0 when null. */
    public int length() {
        return reader.sliceLength();
    }

    /** A copy of the value. */
    public byte @Nullable [] toByteArray() {
        return isNull ? null : Arrays.copyOfRange(array(), offset(), offset() + length());
    }
}
