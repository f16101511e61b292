package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.RowCursor;

/** Which of two row markers stands: the order of Cassandra's {@code LivenessInfo.supersedes}. */
final class LivenessRule {
    /** The TTL of a marker that a materialized view deleted ({@code LivenessInfo.EXPIRED_LIVENESS_TTL}). */
    private static final int EXPIRED_TTL = Integer.MAX_VALUE;

    private LivenessRule() {}

    /** Whether the marker of the first row stands and is not that of the second; either may have none. */
    static boolean supersedes(RowCursor row, RowCursor other) {
        if (row.livenessMicros() != other.livenessMicros()) {
            return row.livenessMicros() > other.livenessMicros();
        }
        boolean expired = row.livenessTtlSeconds() == EXPIRED_TTL;
        if (expired != (other.livenessTtlSeconds() == EXPIRED_TTL)) {
            return expired;
        }
        boolean expiring = row.livenessTtlSeconds() > 0;
        if (expiring != other.livenessTtlSeconds() > 0) {
            return expiring;
        }
        if (row.livenessExpirationSeconds() != other.livenessExpirationSeconds()) {
            return row.livenessExpirationSeconds() > other.livenessExpirationSeconds();
        }
        return row.livenessTtlSeconds() < other.livenessTtlSeconds();
    }
}
