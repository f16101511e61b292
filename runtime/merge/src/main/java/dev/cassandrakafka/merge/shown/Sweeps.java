package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.state.MergeStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/**
 * Stretches of rows that are to be gone through, since something befell all of them: the deletion of a range or partition, TRUNCATE, a change
 * of static columns. They are stored, so that a large one is worked on in pieces; each row is looked at as it is then, so that what comes in
 * between does no harm.
 */
@NotThreadSafe
public final class Sweeps {
    private static final byte[] FIRST = {ShownKeys.SWEEP};
    private static final byte[] END = {ShownKeys.SWEEP + 1};

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
    private boolean any;

    /** Those that the store has go on. */
    public Sweeps(MergeStore store) {
        this.store = store;
        try (MergeStore.Entries stored = store.range(FIRST, END)) {
            while (stored.next()) {
                last = Math.max(last, reader.reset(stored.key()).position(1).i64());
                any = true;
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
        byte[] none = {};
        add(keys.row(none, 0, 0), keys.endOfPartition(), every);
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
        byte[] key;
        byte[] value;
        try (MergeStore.Entries stored = store.range(FIRST, END)) {
            if (!stored.next()) {
                any = false;
                return 0;
            }
            key = stored.key();
            value = stored.value();
        }
        reader.reset(value);
        boolean every = reader.u8() != 0;
        byte[] from = bytes(reader.slice());
        byte[] to = bytes(reader.slice());
        List<byte[]> rows = rows(from, to, budget);
        if (rows.size() < budget) {
            store.delete(key);
        } else {
            byte[] lastRow = rows.get(rows.size() - 1);
            store.put(key, value(Arrays.copyOf(lastRow, lastRow.length + 1), to, every));
        }
        rows.forEach(row -> visitor.visit(row, every));
        return Math.max(1, rows.size());
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
        store.put(new ByteWriter(1 + Long.BYTES).u8(ShownKeys.SWEEP).i64(last).toByteArray(), value(from, to, every));
    }

    private static byte[] value(byte[] from, byte[] to, boolean every) {
        return new ByteWriter(from.length + to.length + 8)
                .u8(every ? 1 : 0)
                .bytes(from)
                .bytes(to)
                .toByteArray();
    }

    private static byte[] bytes(ByteReader slice) {
        return Arrays.copyOfRange(slice.array(), slice.sliceOffset(), slice.sliceOffset() + slice.sliceLength());
    }
}
