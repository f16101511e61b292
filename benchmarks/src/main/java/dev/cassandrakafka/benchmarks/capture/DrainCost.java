package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.process.Usage;
import java.util.Map;

/**
 * What one side took for the same segments.
 *
 * @param expected rows in the segments
 * @param distinct rows of which an event came
 * @param total events
 * @param seconds of the clock from the segments' coming to the last event
 * @param start what each process took until the side was ready
 * @param whole what it took until the last event, start and all
 * @param later rows of about the second half
 * @param half what each process had taken before those
 */
record DrainCost(
        int expected,
        int distinct,
        long total,
        double seconds,
        Map<String, Usage> start,
        Map<String, Usage> whole,
        int later,
        Map<String, Usage> half) {
    private static final double MEBIBYTE = 1024.0 * 1024;

    DrainCost {
        start = Map.copyOf(start);
        whole = Map.copyOf(whole);
        half = Map.copyOf(half);
    }

    /** CPU of all processes, from the segments' coming. */
    double cpuSeconds() {
        return sum(whole).since(sum(start)).cpuSeconds();
    }

    /** CPU of one process, from the segments' coming. */
    double cpuSeconds(String process) {
        return of(whole, process).since(of(start, process)).cpuSeconds();
    }

    /** CPU of all processes until the side was ready. */
    double startSeconds() {
        return sum(start).cpuSeconds();
    }

    /** Rows per CPU second. */
    double rate() {
        return distinct / cpuSeconds();
    }

    /** Rows of the second half per CPU second: what a process does that has run for a while. */
    double warmRate() {
        return later / sum(whole).since(sum(half)).cpuSeconds();
    }

    /** Rows of the second half per CPU second of one process. */
    double warmRate(String process) {
        return later / of(whole, process).since(of(half, process)).cpuSeconds();
    }

    /** Rows per CPU second with that of the start. */
    double rateWithStart() {
        return distinct / sum(whole).cpuSeconds();
    }

    /** 1 if each row came once. */
    double totalOverDistinct() {
        return (double) total / distinct;
    }

    /** The most resident memory of one process. */
    double peakMebibytes(String process) {
        return of(whole, process).peakRssBytes() / MEBIBYTE;
    }

    private static Usage of(Map<String, Usage> usage, String process) {
        return usage.getOrDefault(process, Usage.NONE);
    }

    private static Usage sum(Map<String, Usage> usage) {
        return usage.values().stream().reduce(Usage.NONE, Usage::plus);
    }
}
