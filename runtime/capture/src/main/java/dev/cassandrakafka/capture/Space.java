package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.SegmentFile;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** How much of {@code cdc_raw} is taken and, from how it grew lately, when it will be full. */
@NotThreadSafe
final class Space {
    private static final long WINDOW_MILLIS = 60_000;
    private static final long FIRST_MILLIS = 5_000;
    private static final long NEVER = Long.MIN_VALUE;
    private static final double AT_RISK = 0.5;
    private static final double CRITICAL = 0.8;

    private final long allowedBytes;
    private long usedBytes;
    private long baseBytes;
    private long baseTicks = NEVER;
    private long quarantinedBytes;
    private double bytesPerMilli;

    /** With {@code cdc_total_space} of the node, -1 while unknown. */
    Space(long allowedBytes) {
        this.allowedBytes = allowedBytes;
    }

    /**
     * Takes in what is there.
     *
     * @param copiesBytes damaged segments that were set aside and that the node counts all the same
     * @param nowTicks milliseconds of a clock that never steps
     */
    void observe(List<SegmentFile> files, long copiesBytes, long nowTicks) {
        quarantinedBytes = copiesBytes;
        usedBytes = files.stream().mapToLong(file -> file.logBytes().orElse(0L)).sum() + copiesBytes;
        if (baseTicks == NEVER) {
            baseTicks = nowTicks;
            baseBytes = usedBytes;
        }
        long passed = nowTicks - baseTicks;
        if (passed >= WINDOW_MILLIS || (passed >= FIRST_MILLIS && bytesPerMilli == 0)) {
            bytesPerMilli = (double) (usedBytes - baseBytes) / passed;
        }
        if (passed >= WINDOW_MILLIS) {
            baseTicks = nowTicks;
            baseBytes = usedBytes;
        }
    }

    /** Of the bytes used, those of damaged segments that were set aside. */
    long quarantinedBytes() {
        return quarantinedBytes;
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
