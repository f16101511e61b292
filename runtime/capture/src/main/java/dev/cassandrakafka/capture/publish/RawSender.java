package dev.cassandrakafka.capture.publish;

/**
 * Sends records; each is answered once, by {@link Answers}, from any thread and in any order across partitions. Sending does not wait for the
 * brokers.
 */
public interface RawSender {

    /** Sends a record to a partition of the raw topic. */
    void send(int partition, byte[] key, byte[] value, long token);

    /** Sends a record to the dead-letter topic. */
    void deadLetter(byte[] key, byte[] value, long token);

    /** Hears what became of records. */
    interface Answers {

        /** The record is on all in-sync replicas. */
        void acknowledged(long token);

        /** The record is not in Kafka, or nobody knows; nothing that was sent after it counts. */
        void failed(long token, RuntimeException why);
    }
}
