package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * The times of one cell. CQL gives the seconds that are left, so that the expiry is known to the second of the read's own now. The TTL that
 * the cell was written with is not given: the seconds from write time to expiry stand for it, which with the servers' own times is that TTL
 * or more by the seconds that the write took.
 */
@NotThreadSafe
final class CellTimes {
    /** The longest TTL that Cassandra accepts: 20 years of 365 days. */
    private static final int MAX_TTL_SECONDS = 20 * 365 * 24 * 3600;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NO_TTL = 0;

    private final int flags;
    private boolean known;
    private long micros;
    private int ttlSeconds;
    private long expirySeconds;

    /** @param flags bits that each cell has */
    CellTimes(int flags) {
        this.flags = flags;
    }

    /** Takes a bigint and an int as the server serialises them; without the first the time is not known. */
    void take(@Nullable ByteBuffer writeTime, @Nullable ByteBuffer left, ReadMoment at) {
        known = writeTime != null && writeTime.hasRemaining();
        ttlSeconds = NO_TTL;
        micros = Long.MIN_VALUE;
        if (writeTime == null || !known) {
            return;
        }
        micros = writeTime.getLong(writeTime.position());
        if (left != null && left.hasRemaining()) {
            expiring(left.getInt(left.position()), at.nowSeconds());
        }
    }

    /** Bits of {@link CellFlag}. */
    int flags() {
        if (!known) {
            return flags | CellFlag.NO_TIME;
        }
        return ttlSeconds == NO_TTL ? flags : flags | CellFlag.EXPIRING;
    }

    void writeTo(RowWriter row) {
        if (ttlSeconds == NO_TTL) {
            row.time(micros);
        } else {
            row.expiringTime(micros, ttlSeconds, expirySeconds);
        }
    }

    private void expiring(int leftSeconds, long nowSeconds) {
        expirySeconds = nowSeconds + leftSeconds;
        long sinceWrite = expirySeconds - Math.floorDiv(micros, MICROS_PER_SECOND);
        boolean plausible = sinceWrite >= leftSeconds && sinceWrite <= MAX_TTL_SECONDS;
        ttlSeconds = Math.max(1, plausible ? (int) sinceWrite : leftSeconds);
    }
}
