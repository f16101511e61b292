package dev.cassandrakafka.snapshot.run;

/**
 * When the first row may be read. The agents must have published everything that was durable when the snapshot was asked for: then each
 * change is either old enough to be read, or in the raw topic, or both.
 */
@FunctionalInterface
public interface StartGate {
    /** Always open, for tables whose changes nobody captures. */
    StartGate OPEN = startMillis -> true;

    /** Whether the agents have covered this time, in milliseconds since the epoch. Asked again and again; may take a moment. */
    boolean isOpen(long startMillis);
}
