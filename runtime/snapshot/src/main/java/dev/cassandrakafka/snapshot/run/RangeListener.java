package dev.cassandrakafka.snapshot.run;

/** Told how reading goes, by the threads that read. */
public interface RangeListener {
    /** Rows of a table were read and given to Kafka. */
    void rows(TableWork work, int count);

    /**
     * A read failed and will be tried again.
     *
     * @param message says why
     */
    void retried(TableWork work, String message);

    /** A read that had failed has succeeded. */
    void recovered();
}
