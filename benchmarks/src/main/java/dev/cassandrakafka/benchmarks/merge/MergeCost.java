package dev.cassandrakafka.benchmarks.merge;

import dev.cassandrakafka.benchmarks.process.Usage;

/**
 * What one round cost.
 *
 * @param rawRows row changes that went in, copies and all
 * @param events that came out
 * @param start what the process took until it was ready
 * @param whole what it took until everything was committed, start and all
 * @param seconds of the clock from the first raw record
 */
record MergeCost(long rawRows, long events, Usage start, Usage whole, double seconds) {
    private static final double MEBIBYTE = 1024.0 * 1024;

    double rate() {
        return rawRows / whole.since(start).cpuSeconds();
    }

    double rateWithStart() {
        return rawRows / whole.cpuSeconds();
    }

    double emittedRate() {
        return events / whole.since(start).cpuSeconds();
    }

    double emittedShare() {
        return (double) events / rawRows;
    }

    double wallRate() {
        return rawRows / seconds;
    }

    double rssMebibytes() {
        return whole.peakRssBytes() / MEBIBYTE;
    }
}
