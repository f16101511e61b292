package dev.cassandrakafka.benchmarks.capture;

/** What is measured. */
public enum Part {
    /** The bare scan of segments, and what reading, filtering, encoding and producing add to it. */
    SCAN,
    /** Finished segments until each row has come: events per CPU second, memory. */
    DRAIN,
    /** The same with a small heap for our agent. */
    MEMORY,
    /** From a client's write to the event. */
    LATENCY,
    /** What becomes of changes that are not simple, and of a process that is killed. */
    CASES
}
