package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.raw.RawKey;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;

/**
 * Takes away what no record will meet: what was stored before a TRUNCATE, deletions of ranges that the deletion of their partition hides, and,
 * where state is given up after a time, digests and everything of partitions that have not changed since. Of such a partition its header stays,
 * with the write time up to which things were given up. It goes round and round over the store, a number of entries at each call, so that an
 * entry costs one step for each round.
 */
@NotThreadSafe
public final class Sweep {
    private static final byte[] END = new byte[RawKey.PARTITION_KEY_OFFSET + 1];

    private final MergeStore store;
    private final Function<byte[], TableState> tables;
    private final Consumer<byte[]> evicted;
    private final ByteReader reader = new ByteReader();
    private final RowAge ages = new RowAge();
    private final PartitionHeader header;
    private byte[] headerKey = {};
    private boolean hasHeader;
    private boolean isExpired;
    private boolean gaveUp;
    private byte[] next = {};

    static {
        Arrays.fill(END, (byte) 0xFF);
    }

    /**
     * @param tables of the table that a key begins with the id of
     * @param evicted hears the key of each partition whose state was given up, or a part of it
     */
    public Sweep(MergeStore store, Function<byte[], TableState> tables, Consumer<byte[]> evicted) {
        this.store = store;
        this.tables = tables;
        this.evicted = evicted;
        this.header = new PartitionHeader(store);
    }

    /**
     * Goes on.
     *
     * @param entries how many are looked at
     * @param digestsBeforeMillis log time before which digests are given up
     * @param partitionsBeforeMillis the same of partitions, as {@link PartitionState#touch} noted it
     */
    public void step(int entries, long digestsBeforeMillis, long partitionsBeforeMillis) {
        int looked = 0;
        hasHeader = false;
        try (MergeStore.Entries rest = store.range(next, END)) {
            while (looked < entries && rest.next()) {
                looked++;
                byte[] key = rest.key();
                next = Arrays.copyOf(key, key.length + 1);
                if (isVoid(key, rest.value(), digestsBeforeMillis, partitionsBeforeMillis)) {
                    store.delete(key);
                }
            }
        }
        leave();
        if (looked < entries) {
            next = new byte[0];
        }
    }

    private boolean isVoid(byte[] key, byte[] value, long digestsBeforeMillis, long partitionsBeforeMillis) {
        int kindAt = StateKeys.kindAt(key);
        if (kindAt < 0) {
            return false;
        }
        if (!isOfHeader(key, kindAt)) {
            leave();
            enter(key, kindAt, partitionsBeforeMillis);
        }
        if (reader.reset(value).varint() != tables.apply(key).generation()) {
            return true;
        }
        return switch (key[kindAt]) {
            case StateKeys.RANGE, StateKeys.KNOWN_RANGE -> isHidden(reader.i64(), reader.u32());
            case StateKeys.STATIC_ROW, StateKeys.ROW -> isExpired && giveUp(age(value));
            case StateKeys.DIGEST -> reader.i64() < digestsBeforeMillis;
            default -> false;
        };
    }

    private boolean isOfHeader(byte[] key, int kindAt) {
        return hasHeader && Arrays.equals(headerKey, 0, headerKey.length - 1, key, 0, kindAt);
    }

    /** The header of the partition that a key is of, as it is now: a step may begin in the middle of a partition. */
    private void enter(byte[] key, int kindAt, long beforeMillis) {
        headerKey = Arrays.copyOf(key, kindAt + 1);
        headerKey[kindAt] = StateKeys.HEADER;
        hasHeader = true;
        gaveUp = false;
        header.read(headerKey, tables.apply(key));
        isExpired = header.changedMillis() != PartitionHeader.NEVER && header.changedMillis() < beforeMillis;
    }

    private void leave() {
        if (hasHeader && gaveUp) {
            store.put(headerKey, header.value(tables.apply(headerKey).generation()));
            evicted.accept(headerKey);
        }
        hasHeader = false;
    }

    private boolean isHidden(long micros, long seconds) {
        return !header.deletion().isSupersededBy(micros, seconds) || (isExpired && giveUp(micros));
    }

    private long age(byte[] value) {
        RowFloor.read(reader);
        return ages.newestMicros(value, reader.position(), reader.remaining());
    }

    private boolean giveUp(long micros) {
        header.raiseFloor(micros);
        gaveUp = true;
        return true;
    }
}
