package dev.cassandrakafka.benchmarks.result;

/**
 * What a figure should be.
 *
 * @param bound at most or at least so much
 * @param atLeast which of the two
 */
public record Goal(double bound, boolean atLeast) {
    /** The figure may be as large as this. */
    public static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    /** The figure must be as large as this. */
    public static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    /** Whether a value meets it. */
    public boolean holds(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "<= ") + bound;
    }
}
