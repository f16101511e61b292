package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** Writes the value of a raw record: {@link #begin}, the items of its kind, {@link #finish}. Reusable. */
@NotThreadSafe
public final class RawWriter {
    static final int VERSION = 1;

    private final ByteWriter out = new ByteWriter(1024);
    private int bodyStart;

    public RawWriter begin(RawHeader header) {
        out.reset();
        out.u8(VERSION).u8(header.kind().code()).i64(header.epochMillis()).i64(header.schema());
        out.i64(header.hostId().getMostSignificantBits());
        out.i64(header.hostId().getLeastSignificantBits());
        out.i64(header.segmentId())
                .i32(header.position())
                .varint(header.index())
                .i64(header.logTimeMillis());
        bodyStart = out.length();
        return this;
    }

    /** The deletion of the partition: the first item, at most once. */
    public RawWriter partitionDeletion(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        if (!isEmpty()) {
            throw new IllegalStateException("the deletion of the partition comes first");
        }
        out.u8(RawItem.PARTITION_DELETION.tag()).i64(markedForDeleteAtMicros).u32(localDeletionTimeSeconds);
        return this;
    }

    /**
     * A row that is not static.
     *
     * @param comparable the comparable clustering
     * @param values the clustering values, see {@link dev.cassandrakafka.change.row.Values}
     */
    public RawWriter row(ByteWriter comparable, ByteWriter values, RowWriter row) {
        if ((row.flags() & RowFlag.STATIC) != 0) {
            throw new IllegalArgumentException("a static row has no clustering");
        }
        out.u8(RawItem.ROW.tag()).bytes(comparable).u8(row.flags()).raw(values);
        row.writeBodyTo(out);
        return this;
    }

    public RawWriter staticRow(RowWriter row) {
        if ((row.flags() & RowFlag.STATIC) == 0) {
            throw new IllegalArgumentException("the row is not static");
        }
        out.u8(RawItem.ROW.tag()).varint(0).u8(row.flags());
        row.writeBodyTo(out);
        return this;
    }

    /** Begins the deletion of a range; {@link #bound} for its start, {@link #bound} for its end and {@link #rangeDeletion} follow. */
    public RawWriter range() {
        out.u8(RawItem.RANGE.tag());
        return this;
    }

    /**
     * An end of the range.
     *
     * @param comparable the comparable bound
     * @param values the values of the prefix of the clustering, none for an open end
     */
    public RawWriter bound(ByteWriter comparable, boolean inclusive, ByteWriter values) {
        out.bytes(comparable).u8(inclusive ? 1 : 0).raw(values);
        return this;
    }

    public RawWriter rangeDeletion(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        out.i64(markedForDeleteAtMicros).u32(localDeletionTimeSeconds);
        return this;
    }

    /** The body of {@link RawKind#COVERED}. */
    public RawWriter covered(long coveredUntilMillis) {
        out.i64(coveredUntilMillis);
        return this;
    }

    /** The body of {@link RawKind#COVERED} of a host that has lost something; readers from before there were losses refuse it. */
    public RawWriter covered(long coveredUntilMillis, Loss loss) {
        covered(coveredUntilMillis);
        if (!loss.isNone()) {
            out.i64(loss.sinceMillis()).i64(loss.untilMillis());
        }
        return this;
    }

    /** The body of {@link RawKind#TRUNCATED} and {@link RawKind#DROPPED}. */
    public RawWriter table(String keyspace, String table, long timeMillis) {
        out.bytes(keyspace.getBytes(StandardCharsets.UTF_8));
        out.bytes(table.getBytes(StandardCharsets.UTF_8));
        out.i64(timeMillis);
        return this;
    }

    /** Bytes written since {@link #begin}. */
    public int length() {
        return out.length();
    }

    /** Takes back the items written since {@link #length()} was {@code length}. */
    public RawWriter truncate(int length) {
        out.truncate(Math.max(length, bodyStart));
        return this;
    }

    /** No item since {@link #begin}. */
    public boolean isEmpty() {
        return out.length() == bodyStart;
    }

    public byte[] finish() {
        return out.toByteArray();
    }
}
