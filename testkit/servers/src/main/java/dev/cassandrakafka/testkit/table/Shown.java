package dev.cassandrakafka.testkit.table;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a read shows of one cell.
 *
 * @param text the value for people
 * @param writeTimeMicros {@link Cell#UNKNOWN} where nobody can tell
 * @param expirySeconds since the epoch, 0 when it does not expire
 */
record Shown(ByteBuffer value, String text, long writeTimeMicros, long expirySeconds) {
    private static final long TOLERATED_SECONDS = 1;

    /** Whether both are the same cell; the expiry may differ by a second. */
    boolean agreesWith(Shown other) {
        return value.equals(other.value)
                && (writeTimeMicros == other.writeTimeMicros
                        || writeTimeMicros == Cell.UNKNOWN
                        || other.writeTimeMicros == Cell.UNKNOWN)
                && expirySeconds == 0 == (other.expirySeconds == 0)
                && Math.abs(expirySeconds - other.expirySeconds) <= TOLERATED_SECONDS;
    }

    @Override
    public String toString() {
        var time = writeTimeMicros == Cell.UNKNOWN ? "unknown" : Long.toString(writeTimeMicros);
        var expiry = expirySeconds == 0 ? "" : ", expires " + Instant.ofEpochSecond(expirySeconds);
        return "%s (writetime %s%s)".formatted(text, time, expiry);
    }
}
