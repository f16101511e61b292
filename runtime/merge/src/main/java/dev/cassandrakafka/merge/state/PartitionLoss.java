package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.raw.Loss;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record of this partition of the raw topic was left out, and up to when each host was covered before the first such one: what is
 * missing since then may be of any of them. Stored beside the tables.
 */
@NotThreadSafe
public final class PartitionLoss {
    /** What is stored of a host may be so much too early, so that not each of its heartbeats is a write. */
    private static final long STEP_MILLIS = 60_000;

    /** Shorter than the key of anything that is of a table. */
    private static final byte[] KEY = {0};

    private static final int VERSION = 2;
    private static final long NOTHING = -1;
    private static final int BYTES_OF_HOST = 24;

    private final MergeStore store;
    private final Map<UUID, Long> coveredMillis = new HashMap<>();
    private long lastOffset = NOTHING;
    private long foundMillis;

    /** Reads what is stored. */
    public PartitionLoss(MergeStore store) {
        this.store = store;
        read(store.get(KEY));
    }

    /** What may be missing of a host. Of one that was not covered before, anything. */
    public Loss of(UUID host) {
        return lastOffset == NOTHING ? Loss.NONE : new Loss(coveredMillis.getOrDefault(host, 0L), foundMillis);
    }

    /** Notes up to when a host is covered, in milliseconds, while nothing was left out. */
    public void covered(UUID host, long untilMillis) {
        Long before = coveredMillis.get(host);
        if (lastOffset == NOTHING && (before == null || untilMillis < before || untilMillis - before >= STEP_MILLIS)) {
            coveredMillis.put(host, untilMillis);
            save();
        }
    }

    /** Notes a record that is left out at this time: what it told was written before. */
    public void note(long rawOffset, long nowMillis) {
        lastOffset = rawOffset;
        foundMillis = Math.max(foundMillis, nowMillis);
        save();
    }

    private void save() {
        ByteWriter out = new ByteWriter(32 + BYTES_OF_HOST * coveredMillis.size())
                .u8(VERSION)
                .i64(lastOffset)
                .i64(foundMillis)
                .varint(coveredMillis.size());
        coveredMillis.forEach((host, millis) -> out.i64(host.getMostSignificantBits())
                .i64(host.getLeastSignificantBits())
                .i64(millis));
        store.put(KEY, out.toByteArray());
    }

    private void read(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        ByteReader in = new ByteReader().reset(value);
        if (in.u8() != VERSION) {
            throw new MalformedRecordException("the state of a raw partition is of another version");
        }
        lastOffset = in.i64();
        foundMillis = in.i64();
        for (int left = in.varint(); left > 0; left--) {
            coveredMillis.put(new UUID(in.i64(), in.i64()), in.i64());
        }
    }
}
