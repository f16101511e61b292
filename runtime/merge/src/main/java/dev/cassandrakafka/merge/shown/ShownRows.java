package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.state.MergeStore;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** The rows that the topic shows, each an entry of its own, and a timer for each of which something expires. */
@NotThreadSafe
public final class ShownRows {
    private static final byte[] NOTHING = {};
    private static final byte[] SET = {1};

    private final MergeStore store;
    private final ShownKeys keys = new ShownKeys();
    private final ShownRow row = new ShownRow();
    private final ShownRow other = new ShownRow();
    /** No timer is earlier; one that is may have been taken away. */
    private long earliestSeconds;

    public ShownRows(MergeStore store) {
        this.store = store;
    }

    /** Turns to the partition of a raw record. */
    public void begin(byte[] rawKey) {
        keys.begin(rawKey);
    }

    /** What is remembered of a row of the partition; the same object each time. A length of 0 is the static row. */
    public ShownRow find(byte[] comparable, int offset, int length) {
        byte[] key = keys.row(comparable, offset, length);
        byte[] stored = store.get(key);
        return stored == null ? row.none(key) : row.read(key, stored);
    }

    /** Remembers the row found last as it is now. */
    public void save(
            boolean shown, long schema, long expirySeconds, ByteWriter values, int generation, ByteWriter untimed) {
        byte[] before = row.expirySeconds() == expirySeconds && row.schema() == schema ? store.get(row.key()) : null;
        byte[] now = row.write(shown, schema, expirySeconds, values, generation, untimed);
        if (!Arrays.equals(before, now)) {
            store.put(row.key(), now);
        }
        timer(expirySeconds);
    }

    /** Forgets the row found last. */
    public void forget() {
        store.delete(row.key());
        timer(0);
    }

    /** Whether the topic shows any row of the partition that is not the static one. */
    public boolean hasRows() {
        byte[] first = keys.row(NOTHING, 0, 0);
        try (MergeStore.Entries rows = store.range(Arrays.copyOf(first, first.length + 1), keys.endOfPartition())) {
            return rows.next();
        }
    }

    /** The key of the row whose timer is due, which is taken away; empty if there is none. */
    public byte[] due(long nowSeconds) {
        if (nowSeconds < earliestSeconds) {
            return NOTHING;
        }
        try (MergeStore.Entries timers =
                store.range(new byte[] {ShownKeys.TIMER}, ShownKeys.timer(nowSeconds + 1, NOTHING))) {
            if (timers.next()) {
                byte[] timer = timers.key();
                store.delete(timer);
                return ShownKeys.rowOf(timer);
            }
        }
        earliestSeconds = nowSeconds + 1;
        return NOTHING;
    }

    /** Turns to the row of a key and its partition. */
    public ShownRow find(byte[] rowKey) {
        keys.begin(ShownKeys.rawKey(rowKey));
        byte[] stored = store.get(rowKey);
        return stored == null ? row.none(rowKey) : row.read(rowKey, stored);
    }

    /** The schema under which the topic shows the row with the same key in another table; empty if it shows none. */
    public OptionalLong shownIn(UUID tableId, byte[] rowKey) {
        byte[] key = ShownKeys.inTable(tableId, rowKey);
        byte[] stored = store.get(key);
        return stored != null && other.read(key, stored).shown()
                ? OptionalLong.of(other.schema())
                : OptionalLong.empty();
    }

    private void timer(long expirySeconds) {
        if (expirySeconds == row.expirySeconds()) {
            return;
        }
        if (row.expirySeconds() > 0) {
            store.delete(ShownKeys.timer(row.expirySeconds(), row.key()));
        }
        if (expirySeconds > 0) {
            store.put(ShownKeys.timer(expirySeconds, row.key()), SET);
            earliestSeconds = Math.min(earliestSeconds, expirySeconds);
        }
    }
}
