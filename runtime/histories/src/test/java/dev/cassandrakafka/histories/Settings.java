package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Scale;
import java.time.Duration;

/**
 * What a run is to be, from system properties that begin with {@code histories.}.
 *
 * @param from the first seed; without one it is taken from the clock
 * @param count how many seeds
 * @param scale how large each history is
 * @param perWorld after how many histories the servers are made anew
 * @param resume whether seeds that the results know as right are passed over
 * @param kept whether the histories that are kept are run too
 */
record Settings(long from, int count, Scale scale, int perWorld, boolean resume, boolean kept) {
    /** How long a node may be away before no more hints are kept for it. */
    static final Duration HINT_WINDOW = Duration.ofSeconds(5);

    private static final int SEEDS = 100_000_000;

    static Settings read() {
        return new Settings(
                Long.getLong("histories.from", System.currentTimeMillis() / 1000 % SEEDS),
                Integer.getInteger("histories.count", 3),
                new Scale(
                        Integer.getInteger("histories.statements", 150),
                        Integer.getInteger("histories.nodes", 3),
                        Integer.getInteger("histories.brokers", 1),
                        Integer.getInteger("histories.merges", 2)),
                Integer.getInteger("histories.perWorld", 8),
                Boolean.getBoolean("histories.resume"),
                Boolean.getBoolean("histories.kept"));
    }
}
