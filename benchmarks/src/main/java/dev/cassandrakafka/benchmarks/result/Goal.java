package dev.cassandrakafka.benchmarks.result;

/** What a figure should be: at most so much. */
public record Goal(double atMost) {
    /** Whether a value meets it. */
    public boolean holds(double value) {
        return value <= atMost;
    }

    @Override
    public String toString() {
        return "<= " + atMost;
    }
}
