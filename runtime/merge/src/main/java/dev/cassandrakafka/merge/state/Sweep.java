package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.merge.reconcile.Deletion;
import java.util.Arrays;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;

/**
 * Takes away what no record will meet: what was stored before a TRUNCATE, deletions of ranges that the deletion of their partition hides, and
 * digests of mutations that are older than they need to be known. It goes round and round over the store, a number of entries at each call, so
 * that an entry costs one step for each round.
 */
@NotThreadSafe
public final class Sweep {
    private static final byte[] END = new byte[RawKey.PARTITION_KEY_OFFSET + 1];

    private final MergeStore store;
    private final Function<byte[], TableState> tables;
    private final ByteReader reader = new ByteReader();
    private final Deletion deletion = new Deletion();
    private byte[] deleted = {};
    private byte[] next = {};

    static {
        Arrays.fill(END, (byte) 0xFF);
    }

    /** @param tables of the table that a key begins with the id of */
    public Sweep(MergeStore store, Function<byte[], TableState> tables) {
        this.store = store;
        this.tables = tables;
    }

    /**
     * Goes on.
     *
     * @param entries how many are looked at
     * @param digestsBeforeMillis log time before which digests are given up
     * @return how many were taken away
     */
    public int step(int entries, long digestsBeforeMillis) {
        int taken = 0;
        int looked = 0;
        try (MergeStore.Entries rest = store.range(next, END)) {
            while (looked < entries && rest.next()) {
                looked++;
                byte[] key = rest.key();
                next = Arrays.copyOf(key, key.length + 1);
                if (isVoid(key, rest.value(), digestsBeforeMillis)) {
                    store.delete(key);
                    taken++;
                }
            }
        }
        if (looked < entries) {
            next = new byte[0];
        }
        return taken;
    }

    private boolean isVoid(byte[] key, byte[] value, long digestsBeforeMillis) {
        int kindAt = StateKeys.kindAt(key);
        if (kindAt < 0) {
            return false;
        }
        if (reader.reset(value).varint() != tables.apply(key).generation()) {
            return true;
        }
        return switch (key[kindAt]) {
            case StateKeys.HEADER -> {
                remember(key, kindAt);
                yield false;
            }
            case StateKeys.RANGE, StateKeys.KNOWN_RANGE -> isHidden(key, kindAt);
            case StateKeys.DIGEST -> reader.i64() < digestsBeforeMillis;
            default -> false;
        };
    }

    /** The header of a partition comes before everything else of it. */
    private void remember(byte[] key, int kindAt) {
        deleted = Arrays.copyOf(key, kindAt);
        deletion.clear();
        reader.u8();
        if (reader.remaining() > 0) {
            deletion.set(reader.i64(), reader.u32());
        }
    }

    private boolean isHidden(byte[] key, int kindAt) {
        return Arrays.equals(deleted, 0, deleted.length, key, 0, kindAt)
                && !deletion.isSupersededBy(reader.i64(), reader.u32());
    }
}
