package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.state.MergeStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jcip.annotations.NotThreadSafe;

/**
 * Stretches of rows that are to be gone through, since something befell all of them: the deletion of a range or partition, TRUNCATE, a change
 * of static columns. They are stored, so that a large one is worked on in pieces; each row is looked at as it is then, so that what comes in
 * between does no harm. A partition has one however often something befalls all of it: that goes round its rows until all have been visited since.
 */
@NotThreadSafe
public final class Sweeps {
    private static final byte[] FIRST = {ShownKeys.SWEEP};
    private static final byte[] FIRST_OF_PARTITION = {ShownKeys.PARTITION_SWEEP};
    private static final byte[] END = {ShownKeys.PARTITION_SWEEP + 1};
    private static final byte[] NONE = {};

    /** Looks at a row. */
    public interface Visitor {
        /**
         * Looks at the row of a key.
         *
         * @param every whether the row is to be told even if it is still there
         */
        void visit(byte[] rowKey, boolean every);
    }

    private final MergeStore store;
    private final ShownKeys keys = new ShownKeys();
    private final ByteReader reader = new ByteReader();
    private long last;
    /** Behind the one of a partition that was worked on last: none keeps the others waiting. */
    private byte[] next = FIRST_OF_PARTITION;

    private boolean any;

    /** Those that the store has go on. */
    public Sweeps(MergeStore store) {
        this.store = store;
        try (MergeStore.Entries stored = store.range(FIRST, END)) {
            while (stored.next()) {
                any = true;
                if (stored.key()[0] == ShownKeys.SWEEP) {
                    last = Math.max(last, reader.reset(stored.key()).position(1).i64());
                }
            }
        }
    }

    /** Whether any is not at its end. */
    public boolean any() {
        return any;
    }

    /** All rows of a partition, for whose static columns {@code every} holds. */
    public void partition(byte[] rawKey, boolean every) {
        keys.begin(rawKey);
        byte[] key = keys.partitionSweep();
        byte[] first = keys.row(NONE, 0, 0);
        byte[] stored = store.get(key);
        Stretch stretch = stored == null ? new Stretch(every, first, NONE, NONE) : Stretch.read(stored, reader);
        byte[] from = stretch.from();
        boolean isAtFirst = Arrays.equals(from, first);
        any = true;
        store.put(
                key,
                new Stretch(every || stretch.every(), from, keys.endOfPartition(), isAtFirst ? NONE : from).value());
    }

    /** The rows between two bounds of a partition, in one array. */
    public void range(byte[] rawKey, byte[] array, int start, int startLength, int end, int endLength) {
        keys.begin(rawKey);
        add(keys.row(array, start, startLength), keys.row(array, end, endLength), false);
    }

    /** All rows of a table. */
    public void table(byte[] rawKey, boolean every) {
        byte[] from = ShownKeys.table(rawKey);
        add(from, ShownKeys.endOf(from), every);
    }

    /** Goes through at most so many rows. */
    public void work(int budget, Visitor visitor) {
        int left = budget;
        while (any && left > 0) {
            left -= step(left, visitor);
        }
    }

    private int step(int budget, Visitor visitor) {
        byte[] key = first();
        if (key.length == 0) {
            any = false;
            return 0;
        }
        Stretch stretch = Stretch.read(Objects.requireNonNull(store.get(key)), reader);
        List<byte[]> rows = rows(stretch.from(), stretch.to(), budget);
        if (rows.size() == budget) {
            byte[] lastRow = rows.get(rows.size() - 1);
            store.put(
                    key,
                    stretch.from(Arrays.copyOf(lastRow, lastRow.length + 1)).value());
        } else if (stretch.until().length > 0) {
            store.put(key, stretch.round(ShownKeys.firstOfPartition(key)).value());
        } else {
            store.delete(key);
        }
        rows.forEach(row -> visitor.visit(row, stretch.every()));
        return Math.max(1, rows.size());
    }

    /** The key of the one to be worked on: in the order in which they came, and behind them those of partitions in turn. Empty if there is none. */
    private byte[] first() {
        byte[] key = first(FIRST, FIRST_OF_PARTITION);
        if (key.length > 0) {
            return key;
        }
        key = first(next, END);
        if (key.length == 0) {
            key = first(FIRST_OF_PARTITION, END);
        }
        next = key.length == 0 ? FIRST_OF_PARTITION : Arrays.copyOf(key, key.length + 1);
        return key;
    }

    private byte[] first(byte[] from, byte[] to) {
        try (MergeStore.Entries stored = store.range(from, to)) {
            return stored.next() ? stored.key() : NONE;
        }
    }

    private List<byte[]> rows(byte[] from, byte[] to, int count) {
        List<byte[]> rows = new ArrayList<>();
        try (MergeStore.Entries entries = store.range(from, to)) {
            while (rows.size() < count && entries.next()) {
                rows.add(entries.key());
            }
        }
        return rows;
    }

    private void add(byte[] from, byte[] to, boolean every) {
        any = true;
        last++;
        store.put(
                new ByteWriter(1 + Long.BYTES).u8(ShownKeys.SWEEP).i64(last).toByteArray(),
                new Stretch(every, from, to, NONE).value());
    }
}
