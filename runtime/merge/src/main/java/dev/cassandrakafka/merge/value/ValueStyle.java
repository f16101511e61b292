package dev.cassandrakafka.merge.value;

/** Two ways to show the same values. */
public enum ValueStyle {
    /** Ours: times in ISO 8601, durations and blobs as CQL writes them, tuples as arrays. Nothing is lost. */
    CHANGE,
    /**
     * What Debezium's connector gives with {@code decimal.handling.mode} and {@code varint.handling.mode} {@code string}: times as numbers, blobs in Base64, tuples as
     * objects, maps of keys that are no text as arrays of pairs. Of a duration only its average length in nanoseconds is left.
     */
    DEBEZIUM
}
