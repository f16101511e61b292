package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/**
 * Walks over the shards of a counter's context: a count of two bytes, for each global or local shard its index in two bytes (a global one's
 * with the sign bit set), then the shards by id, each of id (16 bytes), clock and count. Shards without an index are remote ones.
 */
@NotThreadSafe
final class ShardCursor {
    static final int ID_BYTES = 16;
    static final int SHARD_BYTES = ID_BYTES + 2 * Long.BYTES;

    private static final int GLOBAL_BIT = 0x8000;
    private static final byte[] NOTHING = {};

    private byte[] array = NOTHING;
    private int end;
    private int firstMark;
    private int firstShard;
    private int mark;
    private int shard;
    private int index;

    ShardCursor reset(byte[] source, int offset, int length) {
        array = source;
        end = offset + length;
        firstMark = offset + Short.BYTES;
        int marks = length < Short.BYTES ? 0 : Math.abs((short) BigEndian.u16(source, offset));
        firstShard = firstMark + marks * Short.BYTES;
        if (firstShard > end || (end - firstShard) % SHARD_BYTES != 0) {
            throw new MalformedRecordException("a counter context of " + length + " bytes with " + marks + " marks");
        }
        return rewind();
    }

    ShardCursor rewind() {
        mark = firstMark;
        shard = firstShard;
        index = 0;
        return this;
    }

    boolean hasShard() {
        return shard < end;
    }

    void next() {
        if (isGlobal() || isLocal()) {
            mark += Short.BYTES;
        }
        shard += SHARD_BYTES;
        index++;
    }

    boolean isGlobal() {
        return mark < firstShard && BigEndian.u16(array, mark) == (index | GLOBAL_BIT);
    }

    boolean isLocal() {
        return mark < firstShard && BigEndian.u16(array, mark) == index;
    }

    long clock() {
        return BigEndian.i64(array, shard + ID_BYTES);
    }

    long count() {
        return BigEndian.i64(array, shard + ID_BYTES + Long.BYTES);
    }

    byte[] array() {
        return array;
    }

    /** Where the shard begins. */
    int offset() {
        return shard;
    }

    int compareId(ShardCursor other) {
        return Arrays.compareUnsigned(array, shard, shard + ID_BYTES, other.array, other.shard, other.shard + ID_BYTES);
    }
}
