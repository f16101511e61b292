package dev.cassandrakafka.benchmarks.capture;

import java.util.List;

/**
 * One pass over the segments in one way.
 *
 * @param way {@code no-op}, {@code records} or {@code kafka}
 * @param mutations that the no-op scan is given
 * @param captured those of them that are of the captured table
 */
record ScanCost(String way, long mutations, long captured, double cpuSeconds, double seconds) {
    private static final int FIELDS = 5;

    static ScanCost parse(String line) {
        var fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("the scan says " + line);
        }
        return new ScanCost(
                fields[0],
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]));
    }

    /** Mutations per CPU second. */
    double rate() {
        return mutations / cpuSeconds;
    }

    /** Those of one way, each a round. */
    static List<ScanCost> of(String way, List<ScanCost> all) {
        return all.stream().filter(cost -> cost.way().equals(way)).toList();
    }
}
