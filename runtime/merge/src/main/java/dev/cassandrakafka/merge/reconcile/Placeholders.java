package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/**
 * The elements of one list that a snapshot read: CQL does not give the time UUIDs that are their places, so that they come at placeholders,
 * which are UUIDs of version 0 and sort before all real ones. They are held back until the known elements of the list have been met; each
 * known one stands for one placeholder of its value, write time and expiry. The others are news. Where CQL gives no times (before Cassandra
 * 5.0) the value alone must do, the last placeholder first, since what the log knows was mostly appended.
 */
@NotThreadSafe
final class Placeholders {
    private static final int UUID_BYTES = 16;
    private static final int VERSION_BYTE = 6;
    private static final long PLACEHOLDER_NODE = 0x8080_8080_8080_8080L;
    /** What is left of a TTL is told in whole seconds. */
    private static final long EXPIRY_SECONDS = 1;

    private static final int START = 0;
    private static final int END = 1;
    private static final int VALUE = 2;
    private static final int VALUE_LENGTH = 3;
    private static final int FIELDS = 4;

    private static final int WRITTEN = 0;
    private static final int EXPIRES = 1;
    private static final int TIMES = 2;

    private byte[] array = {};
    private int[] places = new int[FIELDS * 16];
    private long[] times = new long[TIMES * 16];
    private int count;

    /** Whether it is one: of a snapshot, of a list. */
    static boolean is(CellCursor cell) {
        return cell.has(CellFlag.NO_TIME)
                && cell.rawPathLength() == UUID_BYTES
                && (cell.array()[cell.rawPathOffset() + VERSION_BYTE] & 0xF0) == 0
                && BigEndian.i64(cell.array(), cell.rawPathOffset() + Long.BYTES) == PLACEHOLDER_NODE;
    }

    void begin() {
        count = 0;
    }

    void add(CellCursor incoming) {
        if (TIMES * count == times.length) {
            times = Arrays.copyOf(times, TIMES * 2 * count);
            places = Arrays.copyOf(places, FIELDS * 2 * count);
        }
        array = incoming.array();
        int at = FIELDS * count;
        places[at + START] = incoming.start();
        places[at + END] = incoming.end();
        places[at + VALUE] = incoming.valueOffset();
        places[at + VALUE_LENGTH] = incoming.valueLength();
        times[TIMES * count + WRITTEN] = incoming.timestampMicros();
        times[TIMES * count + EXPIRES] = incoming.localDeletionTimeSeconds();
        count++;
    }

    /** An element that is known to stand. */
    void meet(CellCursor known) {
        for (int i = count - 1; i >= 0; i--) {
            if (isSame(i, known)) {
                remove(i);
                return;
            }
        }
    }

    void writeTo(RowWriter news) {
        for (int i = 0; i < count; i++) {
            news.copy(array, places[FIELDS * i + START], places[FIELDS * i + END]);
        }
        count = 0;
    }

    private boolean isSame(int index, CellCursor known) {
        int from = places[FIELDS * index + VALUE];
        int to = from + places[FIELDS * index + VALUE_LENGTH];
        int knownFrom = known.valueOffset();
        return isTimeOf(index, known)
                && Arrays.equals(array, from, to, known.array(), knownFrom, knownFrom + known.valueLength());
    }

    private boolean isTimeOf(int index, CellCursor known) {
        long written = times[TIMES * index + WRITTEN];
        if (written == Long.MIN_VALUE) {
            return !known.has(CellFlag.EXPIRING);
        }
        long expiry = times[TIMES * index + EXPIRES];
        long knownExpiry = known.localDeletionTimeSeconds();
        return written == known.timestampMicros()
                && (expiry == knownExpiry || Math.abs(expiry - knownExpiry) <= EXPIRY_SECONDS);
    }

    private void remove(int index) {
        int after = count - index - 1;
        System.arraycopy(places, FIELDS * (index + 1), places, FIELDS * index, FIELDS * after);
        System.arraycopy(times, TIMES * (index + 1), times, TIMES * index, TIMES * after);
        count--;
    }
}
