package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.ValuesCursor;
import net.jcip.annotations.NotThreadSafe;

/** One end of a range deletion, in the array of the record. */
@NotThreadSafe
public final class BoundCursor {
    private final ValuesCursor values = new ValuesCursor();
    private int comparableOffset;
    private int comparableLength;
    private boolean inclusive;

    BoundCursor() {}

    void read(ByteReader reader) {
        reader.slice();
        comparableOffset = reader.sliceOffset();
        comparableLength = reader.sliceLength();
        int flag = reader.u8();
        if (flag > 1) {
            throw new MalformedRecordException("a bound is inclusive or not, it says " + flag);
        }
        inclusive = flag == 1;
        values.read(reader);
    }

    public int comparableOffset() {
        return comparableOffset;
    }

    public int comparableLength() {
        return comparableLength;
    }

    public boolean inclusive() {
        return inclusive;
    }

    /** The values of the prefix of the clustering that the bound has. */
    public ValuesCursor values() {
        return values;
    }
}
