package dev.cassandrakafka.simulation;

/** A write as one node took it in, after so many of its own TRUNCATEs of the table; each is only itself. */
final class Applied {
    private final Write write;
    private final int truncations;

    Applied(Write write, int truncations) {
        this.write = write;
        this.truncations = truncations;
    }

    Write write() {
        return write;
    }

    int truncations() {
        return truncations;
    }
}
