package dev.cassandrakafka.snapshot.read;

/** Takes raw records. */
@FunctionalInterface
public interface RecordSink {
    /** Takes the key and the value of one. */
    void accept(byte[] key, byte[] value);
}
