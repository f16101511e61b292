package dev.cassandrakafka.benchmarks.capture;

import java.util.List;

/** What both sides are given alike, and what our agent can do with. */
final class Heap {
    /** The flags of every process that is compared. */
    static final List<String> COMPARED = List.of("-Xmx512m", "-XX:+UseSerialGC");

    /** With which our agent stays within 256 MiB of resident memory, all in all. */
    static final List<String> SMALL = List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:MaxDirectMemorySize=24m",
            "-XX:MaxMetaspaceSize=80m",
            "-XX:ReservedCodeCacheSize=32m",
            "-Xss512k");

    /** How often both sides look at the directory. */
    static final int POLL_MILLIS = 200;

    private Heap() {}
}
