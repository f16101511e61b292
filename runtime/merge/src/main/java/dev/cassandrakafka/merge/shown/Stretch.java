package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import java.util.Arrays;

/**
 * Rows that are still to be visited.
 *
 * @param every whether they are told even if they are still there
 * @param from the key of the first
 * @param to above the last
 * @param until behind these come those from the beginning of the partition up to here; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Stretch(boolean every, byte[] from, byte[] to, byte[] until) {
    private static final byte[] NONE = {};

    static Stretch read(byte[] stored, ByteReader reader) {
        boolean every = reader.reset(stored).u8() != 0;
        byte[] from = bytes(reader.slice());
        byte[] to = bytes(reader.slice());
        return new Stretch(every, from, to, bytes(reader.slice()));
    }

    byte[] value() {
        return new ByteWriter(from.length + to.length + until.length + 8)
                .u8(every ? 1 : 0)
                .bytes(from)
                .bytes(to)
                .bytes(until)
                .toByteArray();
    }

    /** The rest from a row on. */
    Stretch from(byte[] next) {
        return new Stretch(every, next, to, until);
    }

    /** What comes behind. */
    Stretch round(byte[] first) {
        return new Stretch(every, first, until, NONE);
    }

    private static byte[] bytes(ByteReader slice) {
        return Arrays.copyOfRange(slice.array(), slice.sliceOffset(), slice.sliceOffset() + slice.sliceLength());
    }
}
