package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * Keys in the store. A row's: 1, the table's id (16 bytes), the partition key (a zero byte written as 0 and 255, ended by two zero bytes), the
 * comparable clustering, which is empty for the static row and for nothing else in a table that has clustering columns. A timer's: 2, the
 * second, the key of its row. A sweep's: 3 and its number; of a partition 4 and what the keys of
 * its rows begin with after their 1. A table's: 5, its name ended by a zero byte, its id. The time of the log: 6.
 */
@NotThreadSafe
final class ShownKeys {
    static final int ROW = 1;
    static final int TIMER = 2;
    static final int SWEEP = 3;
    static final int PARTITION_SWEEP = 4;
    static final int NAME = 5;
    static final int LOG_TIME = 6;

    private static final int PARTITION_KEY_OFFSET = 1 + RawKey.PARTITION_KEY_OFFSET;
    private static final int SECONDS_BYTES = Long.BYTES;

    private final ByteWriter out = new ByteWriter(128);
    private int prefixLength;

    /** Turns to the partition of a raw record. */
    void begin(byte[] rawKey) {
        out.reset().u8(ROW).raw(rawKey, 0, RawKey.PARTITION_KEY_OFFSET);
        for (int i = RawKey.PARTITION_KEY_OFFSET; i < rawKey.length; i++) {
            out.u8(rawKey[i]);
            if (rawKey[i] == 0) {
                out.u8(0xFF);
            }
        }
        prefixLength = out.u16(0).length();
    }

    /** Of a row, or of the bound of a range; a length of 0 is the static row and the beginning of the partition. */
    byte[] row(byte[] comparable, int offset, int length) {
        return out.truncate(prefixLength).raw(comparable, offset, length).toByteArray();
    }

    /** The key of the sweep of the partition. */
    byte[] partitionSweep() {
        byte[] key = out.truncate(prefixLength).toByteArray();
        key[0] = PARTITION_SWEEP;
        return key;
    }

    /** Below every row of the partition that a sweep is of. */
    static byte[] firstOfPartition(byte[] sweepKey) {
        byte[] first = sweepKey.clone();
        first[0] = ROW;
        return first;
    }

    /** Above every row of the partition. */
    byte[] endOfPartition() {
        byte[] end = out.truncate(prefixLength).toByteArray();
        end[prefixLength - 1] = 1;
        return end;
    }

    /** Below every row of a table. */
    static byte[] table(byte[] rawKey) {
        return new ByteWriter(PARTITION_KEY_OFFSET)
                .u8(ROW)
                .raw(rawKey, 0, RawKey.PARTITION_KEY_OFFSET)
                .toByteArray();
    }

    /** Above every key that begins with these bytes, of which the first is not 255. */
    static byte[] endOf(byte[] prefix) {
        byte[] end = prefix.clone();
        int last = end.length - 1;
        while (end[last] == (byte) 0xFF) {
            end[last--] = 0;
        }
        end[last]++;
        return end;
    }

    /** Below every table of a name. */
    static byte[] name(String qualifiedName) {
        return new ByteWriter(64)
                .u8(NAME)
                .raw(qualifiedName.getBytes(StandardCharsets.UTF_8))
                .u8(0)
                .toByteArray();
    }

    /** The key of the row with the same key in another table. */
    static byte[] inTable(UUID id, byte[] rowKey) {
        return new ByteWriter(rowKey.length)
                .u8(ROW)
                .raw(RawKey.of(id))
                .raw(rowKey, PARTITION_KEY_OFFSET, rowKey.length - PARTITION_KEY_OFFSET)
                .toByteArray();
    }

    static byte[] timer(long seconds, byte[] rowKey) {
        return new ByteWriter(1 + SECONDS_BYTES + rowKey.length)
                .u8(TIMER)
                .i64(seconds)
                .raw(rowKey)
                .toByteArray();
    }

    /** The key of the row that a timer is of. */
    static byte[] rowOf(byte[] timerKey) {
        return Arrays.copyOfRange(timerKey, 1 + SECONDS_BYTES, timerKey.length);
    }

    /** Where in the key of a row its comparable clustering begins. */
    static int clusteringOffset(byte[] rowKey) {
        int at = PARTITION_KEY_OFFSET;
        while (rowKey[at] != 0 || rowKey[at + 1] != 0) {
            at += rowKey[at] == 0 ? 2 : 1;
        }
        return at + 2;
    }

    /** The key of the raw records of the partition that a row lies in. */
    static byte[] rawKey(byte[] rowKey) {
        ByteWriter raw = new ByteWriter(rowKey.length).raw(rowKey, 1, RawKey.PARTITION_KEY_OFFSET);
        int end = clusteringOffset(rowKey) - 2;
        for (int at = PARTITION_KEY_OFFSET; at < end; at += rowKey[at] == 0 ? 2 : 1) {
            raw.u8(rowKey[at]);
        }
        return raw.toByteArray();
    }
}
