package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.sink.read.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one partition of one table that go to Cassandra in one request. A row that another one overshadows is not sent, and is done when
 * the group is; it is kept, since the one that overshadows it may turn out to be the one that Cassandra refuses.
 */
@NotThreadSafe
public final class RowGroup {
    private static final int FEW = 4;

    private final TableWriter table;
    private final List<RowWrite> writes;
    private boolean[] overshadowed;
    private int[] rowHashes;
    private int sentRows;
    private int sentBytes;
    private int failures;
    private @Nullable Object checkedVersion;

    RowGroup(TableWriter table) {
        this.table = table;
        this.writes = new ArrayList<>(FEW);
        this.overshadowed = new boolean[FEW];
        this.rowHashes = new int[FEW];
    }

    /** The table that all rows belong to. */
    public TableWriter table() {
        return table;
    }

    /** All rows, those not sent included, in the order of their arrival. */
    public List<RowWrite> writes() {
        return writes;
    }

    /** Rows that are sent. */
    public int sentRows() {
        return sentRows;
    }

    /** Bytes of the values of the rows that are sent. */
    public int sentBytes() {
        return sentBytes;
    }

    /** Whether the row at this index is sent. */
    public boolean sends(int index) {
        return !overshadowed[index];
    }

    /** The first row that is sent. */
    public Row firstSent() {
        for (int i = 0; i < writes.size(); i++) {
            if (sends(i)) {
                return writes.get(i).row();
            }
        }
        throw new IllegalStateException("a group sends at least one row");
    }

    /** Adds a row of the same partition and leaves out what need not be sent any more. */
    void add(RowWrite write) {
        Row row = write.row();
        int hash = Overshadowing.rowHash(row);
        boolean covered = false;
        for (int i = 0; i < writes.size(); i++) {
            if (rowHashes[i] == hash
                    && sends(i)
                    && Overshadowing.sameRow(writes.get(i).row(), row)) {
                covered |= Overshadowing.covers(writes.get(i).row(), row);
                leaveOutIfCovered(i, row);
            }
        }
        append(write, hash, covered);
    }

    private void leaveOutIfCovered(int index, Row by) {
        Row row = writes.get(index).row();
        if (Overshadowing.covers(by, row)) {
            overshadowed[index] = true;
            sentRows--;
            sentBytes -= row.sizeBytes();
        }
    }

    private void append(RowWrite write, int hash, boolean covered) {
        int index = writes.size();
        if (index == rowHashes.length) {
            rowHashes = Arrays.copyOf(rowHashes, index * 2);
            overshadowed = Arrays.copyOf(overshadowed, index * 2);
        }
        writes.add(write);
        rowHashes[index] = hash;
        overshadowed[index] = covered;
        if (!covered) {
            sentRows++;
            sentBytes += write.row().sizeBytes();
        }
    }

    /** The rows that still matter, each in a group of its own. */
    public List<RowGroup> split() {
        return writes.stream().filter(write -> !write.isVoid()).map(this::alone).toList();
    }

    private RowGroup alone(RowWrite write) {
        RowGroup group = new RowGroup(table);
        group.add(write);
        group.checkedVersion = checkedVersion;
        return group;
    }

    /** Whether none of its rows matters any more. */
    public boolean isVoid() {
        for (RowWrite write : writes) {
            if (!write.isVoid()) {
                return false;
            }
        }
        return true;
    }

    /** Counts a failure of the servers. Returns how many there were in a row, this one included. */
    int failed() {
        return ++failures;
    }

    /** Whether the servers failed it before. */
    boolean hasFailed() {
        return failures > 0;
    }

    /** The servers have answered. Returns whether they failed it before. */
    boolean recover() {
        boolean hadFailed = hasFailed();
        failures = 0;
        return hadFailed;
    }

    /** The tables of this version were found to be those that the rows were read for. */
    public void checked(Object version) {
        checkedVersion = version;
    }

    /** Whether that was found for this version. */
    @SuppressWarnings("ReferenceEquality") // versions are told by identity
    public boolean isCheckedFor(Object version) {
        return checkedVersion == version;
    }
}
