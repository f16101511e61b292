package dev.cassandrakafka.testkit.table;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a read shows of one cell.
 *
 * @param text the value for people
 * @param writeTimeMicros {@link Cell#UNKNOWN} where nobody can tell
 * @param expirySeconds since the epoch, 0 when it does not expire, {@link #NOBODY_TELLS} where nobody can tell
 */
record Shown(ByteBuffer value, String text, long writeTimeMicros, long expirySeconds) {
    /** An expiry that a read cannot show. */
    static final long NOBODY_TELLS = -1;

    private static final long TOLERATED_SECONDS = 1;

    /** What a read shows of an element before Cassandra 5.0. */
    static Shown withoutTimes(ByteBuffer value, String text) {
        return new Shown(value, text, Cell.UNKNOWN, NOBODY_TELLS);
    }

    /** Whether both are the same cell; the expiry may differ by a second. */
    boolean agreesWith(Shown other) {
        return value.equals(other.value)
                && (writeTimeMicros == other.writeTimeMicros
                        || writeTimeMicros == Cell.UNKNOWN
                        || other.writeTimeMicros == Cell.UNKNOWN)
                && (expirySeconds == NOBODY_TELLS || other.expirySeconds == NOBODY_TELLS || expiresWith(other));
    }

    private boolean expiresWith(Shown other) {
        return expirySeconds == 0 == (other.expirySeconds == 0)
                && Math.abs(expirySeconds - other.expirySeconds) <= TOLERATED_SECONDS;
    }

    @Override
    public String toString() {
        var time = writeTimeMicros == Cell.UNKNOWN ? "unknown" : Long.toString(writeTimeMicros);
        var expiry = expirySeconds <= 0 ? "" : ", expires " + Instant.ofEpochSecond(expirySeconds);
        return "%s (writetime %s%s)".formatted(text, time, expiry);
    }
}
