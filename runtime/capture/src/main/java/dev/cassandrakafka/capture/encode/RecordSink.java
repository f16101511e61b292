package dev.cassandrakafka.capture.encode;

/** Where raw records go, in the order of the log. */
public interface RecordSink {

    /** Whether there is room for what the next mutation makes; if not, reading stops before it. */
    boolean ready();

    /** A record for the raw topic; both arrays are its own from now on. */
    void record(int partition, byte[] key, byte[] value);

    /** A record that is too large for the raw topic goes to the dead-letter topic. */
    void deadLetter(byte[] key, byte[] value);

    /** The mutation that ends here is handled; the records since the last call are all of it. */
    void handled(int end);
}
