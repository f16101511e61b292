package dev.cassandrakafka.capture.segment;

import net.jcip.annotations.NotThreadSafe;

/**
 * How far one segment is. Positions are ends of mutations, scanned and synced are offsets up to which there is nothing left to look at, all
 * in the segment's uncompressed bytes.
 */
@NotThreadSafe
public final class Segment {
    private final SegmentName name;
    private int synced;
    private boolean completed;
    private int position;
    private int scanned;
    private boolean ended;
    private long endedAtMillis;
    private boolean changes;
    private int acknowledged;
    private boolean endAcknowledged;
    private boolean finishing;

    Segment(SegmentName name) {
        this.name = name;
    }

    Segment(SegmentName name, int position) {
        this.name = name;
        this.changes = true; // positions are stored of no other
        this.position = position;
        this.scanned = position;
        this.acknowledged = position;
    }

    /** Its name. */
    public SegmentName name() {
        return name;
    }

    /** What the index allows to be read. */
    public int synced() {
        return synced;
    }

    /** Whether nothing more will be written to it. */
    public boolean completed() {
        return completed;
    }

    /** End of the last mutation that was handled, 0 if none. */
    public int position() {
        return position;
    }

    /** End of the last mutation before which Kafka has acknowledged everything. */
    public int acknowledged() {
        return acknowledged;
    }

    /** Whether it was read to its end. */
    public boolean ended() {
        return ended;
    }

    /** When it was read to its end, in steady milliseconds. */
    public long endedAtMillis() {
        return endedAtMillis;
    }

    /** Whether there are changes of captured tables in it, as far as is known. */
    boolean hasChanges() {
        return changes || synced > 0 || position > 0;
    }

    /** Whether it was read to its end and Kafka has acknowledged everything. */
    public boolean endAcknowledged() {
        return endAcknowledged;
    }

    /** Whether its end is on the way into the positions topic. */
    public boolean finishing() {
        return finishing;
    }

    /** Whether there is something that may be read. */
    public boolean readable() {
        return synced > scanned || (completed && !ended);
    }

    /** Bytes that may be read and have not been. */
    public long lagBytes() {
        return Math.max(0, synced - Math.max(position, scanned));
    }

    /** Whether nothing before this offset is left to be read. */
    public boolean readTo(int offset) {
        return ended || Math.max(position, scanned) >= offset;
    }

    /** Whether the index says more than was known. */
    boolean observe(SegmentIndex index) {
        boolean more = index.synced() > synced || (index.completed() && !completed);
        synced = Math.max(synced, index.synced());
        completed |= index.completed();
        return more;
    }

    /** A mutation up to here is handled. */
    public void handled(int end) {
        position = Math.max(position, end);
    }

    /** Everything before this offset is handled. */
    public void scannedTo(int offset) {
        scanned = Math.max(scanned, offset);
    }

    /** It is completed and was read to its end. */
    public void end(long nowMillis) {
        scanned = Math.max(scanned, synced);
        ended = true;
        endedAtMillis = nowMillis;
    }

    /** Kafka has acknowledged everything up to here. */
    public void acknowledgedTo(int end) {
        acknowledged = Math.max(acknowledged, end);
    }

    /** Kafka has acknowledged everything of a segment that has ended. */
    public void acknowledgeEnd() {
        endAcknowledged = ended;
    }

    /** Its end is on the way into the positions topic. */
    public void finish() {
        finishing = true;
    }

    /** Reads again what lies behind this position. Only while nothing of it is on the way to Kafka. */
    void rewind(int to) {
        position = Math.min(position, to);
        scanned = Math.min(scanned, to);
        acknowledged = Math.min(acknowledged, to);
        ended = false;
        endAcknowledged = false;
        finishing = false;
    }

    @Override
    public String toString() {
        return name.logFile() + "@" + position + "/" + synced + (completed ? "!" : "");
    }
}
