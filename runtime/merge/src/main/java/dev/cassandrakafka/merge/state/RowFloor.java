package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;

/**
 * The write time up to which things had been given up when a row was stored first: something as old may have been known of it before, so that it
 * is no news as long as the row is known. Stands before the stored row, if there is one; no row begins with its mark.
 */
final class RowFloor {
    private static final int MARK = 0x80;

    private RowFloor() {}

    static void write(long micros, ByteWriter to) {
        if (micros != Deletion.NO_MICROS) {
            to.u8(MARK).i64(micros);
        }
    }

    /** Reads up to the row. */
    static long read(ByteReader from) {
        if (from.array()[from.position()] != (byte) MARK) {
            return Deletion.NO_MICROS;
        }
        from.u8();
        return from.i64();
    }
}
