package dev.cassandrakafka.change.topic;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.raw.RawKey;

/**
 * The topic partition of a Cassandra partition: that of Kafka's default partitioner for the serialized partition key as the record key
 * (murmur2), in every topic alike.
 */
public final class Placement {
    private static final int SEED = 0x9747b28c;
    private static final int MULTIPLIER = 0x5bd1e995;

    private Placement() {}

    /** Of a partition key, in a topic of so many partitions. */
    public static int partition(byte[] array, int offset, int length, int partitions) {
        return (murmur2(array, offset, length) & Integer.MAX_VALUE) % partitions;
    }

    /** Of a raw record, whose key begins with the table's id. */
    public static int ofRawKey(byte[] key, int partitions) {
        int offset = RawKey.PARTITION_KEY_OFFSET;
        return partition(key, offset, key.length - offset, partitions);
    }

    /** MurmurHash 2 of 32 bits, little-endian words, with the seed of Kafka's {@code Utils.murmur2}. */
    static int murmur2(byte[] array, int offset, int length) {
        int hash = SEED ^ length;
        int end = offset + length;
        int at = offset;
        for (; end - at >= Integer.BYTES; at += Integer.BYTES) {
            int word = Integer.reverseBytes(BigEndian.i32(array, at)) * MULTIPLIER;
            word = (word ^ (word >>> 24)) * MULTIPLIER;
            hash = (hash * MULTIPLIER) ^ word;
        }
        if (at < end) {
            for (int i = end - 1; i >= at; i--) {
                hash ^= (array[i] & 0xFF) << ((i - at) * Byte.SIZE);
            }
            hash *= MULTIPLIER;
        }
        hash = (hash ^ (hash >>> 13)) * MULTIPLIER;
        return hash ^ (hash >>> 15);
    }
}
