package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawKey;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/**
 * Keys in the store: the table's id (16 bytes), the partition key (a zero byte written as 0 and 255, ended by two zero bytes: no partition
 * key is the beginning of another), what the entry is, and its comparable clustering or bound. The table's own entry has the id alone.
 */
@NotThreadSafe
public final class StateKeys {
    static final int HEADER = 1;
    static final int RANGE = 3;
    static final int KNOWN_RANGE = 4;
    static final int DIGEST = 6;
    static final int STATIC_ROW = 2;
    static final int ROW = 5;

    private final ByteWriter out = new ByteWriter(128);
    private int prefixLength;

    /** The key of what is known of a table as a whole. */
    public static byte[] table(byte[] rawKey) {
        return Arrays.copyOf(rawKey, RawKey.PARTITION_KEY_OFFSET);
    }

    /** Turns to the partition of a raw record. */
    public void begin(byte[] rawKey) {
        out.reset().raw(rawKey, 0, RawKey.PARTITION_KEY_OFFSET);
        for (int i = RawKey.PARTITION_KEY_OFFSET; i < rawKey.length; i++) {
            out.u8(rawKey[i]);
            if (rawKey[i] == 0) {
                out.u8(0xFF);
            }
        }
        prefixLength = out.u16(0).length();
    }

    public byte[] header() {
        return of(HEADER).toByteArray();
    }

    /**
     * The key of a row.
     *
     * @param length 0 for the static row
     */
    public byte[] row(byte[] comparable, int offset, int length) {
        return of(length == 0 ? STATIC_ROW : ROW)
                .raw(comparable, offset, length)
                .toByteArray();
    }

    /** The key of the deletion of a range that ends there; they do not overlap. */
    public byte[] rangeUntil(byte[] comparable, int offset, int length) {
        return of(RANGE).raw(comparable, offset, length).toByteArray();
    }

    /** Below every range that ends above the given clustering or bound, and above all others. */
    public byte[] afterRange(byte[] comparable, int offset, int length) {
        return of(RANGE).raw(comparable, offset, length).u8(0).toByteArray();
    }

    /** Above every range. */
    public byte[] endOfRanges() {
        return of(KNOWN_RANGE).toByteArray();
    }

    /** Where in the key of a range its end begins. */
    public int boundOffset() {
        return prefixLength + 1;
    }

    /** The key under which it is known that a range was deleted as a whole. */
    public byte[] knownRange(byte[] array, int startOffset, int startLength, int endOffset, int endLength) {
        return of(KNOWN_RANGE)
                .raw(array, startOffset, startLength)
                .raw(array, endOffset, endLength)
                .toByteArray();
    }

    /** The key of a mutation seen. */
    public byte[] digest(byte[] digest) {
        return of(DIGEST).raw(digest).toByteArray();
    }

    /** Where in the key of a stored entry it says what the entry is; below 0 if it is of no partition. */
    static int kindAt(byte[] key) {
        for (int i = RawKey.PARTITION_KEY_OFFSET; i < key.length - 2; i++) {
            if (key[i] == 0) {
                if (key[i + 1] == 0) {
                    return i + 2;
                }
                i++;
            }
        }
        return -1;
    }

    private ByteWriter of(int kind) {
        return out.truncate(prefixLength).u8(kind);
    }
}
