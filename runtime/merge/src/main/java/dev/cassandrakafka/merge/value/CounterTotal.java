package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/**
 * The value of a counter: the sum of its shards, from a counter context (a count of header elements of two bytes each, then per shard an id
 * of 16 bytes, a clock and a count of 8 bytes each, see Cassandra's CounterContext); or the number itself, as CQL gives it.
 */
public final class CounterTotal {
    private static final int ID_AND_CLOCK_BYTES = 16 + Long.BYTES;
    private static final int SHARD_BYTES = ID_AND_CLOCK_BYTES + Long.BYTES;

    private CounterTotal() {}

    /** The value. @throws MalformedRecordException if the bytes are neither */
    public static long of(byte[] bytes, int offset, int length) {
        return length == Long.BYTES ? Bytes.i64(bytes, offset) : total(bytes, offset, length);
    }

    private static long total(byte[] bytes, int offset, int length) {
        Bytes.need(Short.BYTES, offset, offset + length);
        // a negative count marks a context whose local shards are to be cleared
        int header = Short.BYTES + Math.abs((int) Bytes.signed(bytes, offset, Short.BYTES)) * Short.BYTES;
        if (header > length || (length - header) % SHARD_BYTES != 0) {
            throw new MalformedRecordException("a counter context of " + length + " bytes");
        }
        long total = 0;
        for (int at = offset + header; at < offset + length; at += SHARD_BYTES) {
            total += Bytes.i64(bytes, at + ID_AND_CLOCK_BYTES);
        }
        return total;
    }
}
