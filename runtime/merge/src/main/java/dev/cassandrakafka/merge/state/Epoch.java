package dev.cassandrakafka.merge.state;

/** How the epoch of a record (the table's last TRUNCATE before it, in milliseconds) stands to the one that the state is of. */
public enum Epoch {
    /** From before the TRUNCATE: void. */
    OLD,
    SAME,
    /** From after a later TRUNCATE: what is known is void. */
    NEW;

    /** Every node notes a TRUNCATE by its own clock; two that are nearer to each other than this are one. */
    public static final long TOLERANCE_MILLIS = 10_000;

    static Epoch of(long millis, long currentMillis) {
        if (millis > currentMillis + TOLERANCE_MILLIS) {
            return NEW;
        }
        return millis < currentMillis - TOLERANCE_MILLIS ? OLD : SAME;
    }
}
