package dev.cassandrakafka.conformance;

import java.util.Random;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.rows.Cell;

/** Generated times, of few, so that ties of every kind are frequent. */
final class GeneratedTimes {
    private static final long[] MICROS = {1, 2, 3, 4, 5, 6, 7, 8, -1, 0, Long.MIN_VALUE + 1, Long.MAX_VALUE};
    private static final long[] SECONDS = {1, 2, 3, Integer.MAX_VALUE, 1L + Integer.MAX_VALUE, Cell.MAX_DELETION_TIME};
    private static final int[] TTLS = {1, 2, 630_720_000};

    private final Random random;

    GeneratedTimes(Random random) {
        this.random = random;
    }

    /** Mostly one of few, rarely one at the edges. */
    long micros() {
        return MICROS[random.nextInt(random.nextInt(16) == 0 ? MICROS.length : 8)];
    }

    long seconds() {
        return SECONDS[random.nextInt(random.nextInt(8) == 0 ? SECONDS.length : 2)];
    }

    int ttlSeconds() {
        return TTLS[random.nextInt(random.nextInt(8) == 0 ? TTLS.length : 2)];
    }

    DeletionTime deletion() {
        return DeletionTime.build(micros(), seconds());
    }

    LivenessInfo liveness() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> LivenessInfo.withExpirationTime(micros(), ttlSeconds(), seconds());
            case 2 -> LivenessInfo.withExpirationTime(micros(), LivenessInfo.EXPIRED_LIVENESS_TTL, seconds());
            default -> LivenessInfo.create(micros(), 0);
        };
    }
}
