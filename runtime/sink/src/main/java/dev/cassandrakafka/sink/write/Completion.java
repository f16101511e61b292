package dev.cassandrakafka.sink.write;

/** Something that ended elsewhere and is to be taken note of by the consumer thread. */
@FunctionalInterface
public interface Completion {
    /** Runs on the consumer thread. */
    void apply();
}
