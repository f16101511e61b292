package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.SegmentFile;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** How much of {@code cdc_raw} is taken and, from how it grew lately, when it will be full. */
@NotThreadSafe
final class Space {
    private static final long WINDOW_MILLIS = 60_000;
    private static final double AT_RISK = 0.5;
    private static final double CRITICAL = 0.8;

    private final long allowedBytes;
    private long usedBytes;
    private long baseBytes;
    private long baseMillis;
    private double bytesPerMilli;

    /** With {@code cdc_total_space} of the node, -1 while unknown. */
    Space(long allowedBytes) {
        this.allowedBytes = allowedBytes;
    }

    void observe(List<SegmentFile> files, long nowMillis) {
        usedBytes = files.stream().mapToLong(file -> file.logBytes().orElse(0L)).sum();
        if (baseMillis == 0) {
            baseMillis = nowMillis;
            baseBytes = usedBytes;
        } else if (nowMillis - baseMillis >= WINDOW_MILLIS) {
            bytesPerMilli = (double) (usedBytes - baseBytes) / (nowMillis - baseMillis);
            baseMillis = nowMillis;
            baseBytes = usedBytes;
        }
    }

    long usedBytes() {
        return usedBytes;
    }

    long allowedBytes() {
        return allowedBytes;
    }

    /** -1 while it does not grow or the bound is unknown. */
    long secondsToFull() {
        if (allowedBytes <= 0 || bytesPerMilli <= 0) {
            return -1;
        }
        return (long) (Math.max(0, allowedBytes - usedBytes) / bytesPerMilli / 1000);
    }

    /** Whether more is taken than a working agent leaves. */
    boolean atRisk() {
        return allowedBytes > 0 && usedBytes > AT_RISK * allowedBytes;
    }

    /** Whether the node may soon refuse writes. */
    boolean critical() {
        return allowedBytes > 0 && usedBytes > CRITICAL * allowedBytes;
    }
}
