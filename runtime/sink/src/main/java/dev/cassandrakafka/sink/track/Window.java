package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;

/**
 * Bounds what is in flight, in rows and in bytes, over all partitions and polls. It counts as full from the limit until it falls below
 * half of it, so that partitions are not paused and resumed at every completion.
 */
@NotThreadSafe
public final class Window {
    private final int maxRows;
    private final long maxBytes;
    private int rows;
    private long bytes;
    private boolean full;

    /** A window of so many rows and bytes; both are passed by one record at most. */
    public Window(int maxRows, long maxBytes) {
        this.maxRows = maxRows;
        this.maxBytes = maxBytes;
    }

    /** A record enters. */
    public void enter(PendingRecord record, int moreRows, long moreBytes) {
        record.hold(moreRows, moreBytes);
        record.partition().hold(moreRows, moreBytes);
        rows += moreRows;
        bytes += moreBytes;
        full |= rows >= maxRows || bytes >= maxBytes;
    }

    /** A record leaves; a second time does nothing, nor does it after its partition left. */
    public void leave(PendingRecord record) {
        if (!record.partition().revoked()) {
            record.partition().hold(-record.heldRows(), -record.heldBytes());
            release(record.heldRows(), record.heldBytes());
        }
        record.hold(0, 0);
    }

    /** A partition is revoked: whatever it has in flight is of no account any more. */
    public void leave(Partition partition) {
        partition.revoke();
        release(partition.heldRows(), partition.heldBytes());
        partition.hold(-partition.heldRows(), -partition.heldBytes());
    }

    private void release(int lessRows, long lessBytes) {
        rows -= lessRows;
        bytes -= lessBytes;
        full &= rows > maxRows / 2 || bytes > maxBytes / 2;
    }

    /** Whether no further record may enter. */
    public boolean full() {
        return full;
    }

    /** Rows in flight. */
    public int rows() {
        return rows;
    }

    /** Bytes in flight: records as they came and the rows made of them. */
    public long bytes() {
        return bytes;
    }
}
