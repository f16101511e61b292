package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.benchmarks.process.Usage;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A side is ready and idle; then the segments come; it works until no more events come.
 *
 * @param stash the segments
 * @param numbers of rows that may be in them, from 0 on; the last of them in no strict order
 * @param expected rows in them
 */
record Drain(KafkaCluster kafka, Stash stash, int numbers, int expected) {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final long SAMPLE_NANOS = Duration.ofMillis(200).toNanos();
    private static final long QUIET_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(20).toNanos();

    /** Measures; the side watches this directory. */
    DrainCost measure(Side side, Path watched) {
        return measure(side, watched, expected, () -> {});
    }

    /** The same with something done once so many rows have come. */
    DrainCost measure(Side side, Path watched, int rows, Runnable interruption) {
        Waiting.of("waiting for a side of the comparison", TO_START, side.alive())
                .until(side::isReady);
        try (var received = new Received(kafka, side.topic(ChangeTable.KEYSPACE, ChangeTable.EVENTS), 0, numbers)) {
            received.poll();
            var start = side.usage();
            var began = System.nanoTime();
            stash.publish(watched);
            var last = new Last(began, start, 0, 0);
            var half = last;
            var interrupted = false;
            while (!isDone(received, last)) {
                last = sample(side, received, last);
                half = half.distinct() < expected / 2 ? last : half;
                if (!interrupted && received.distinct() >= rows) {
                    interrupted = true;
                    interruption.run();
                }
            }
            return cost(start, half, last, began);
        }
    }

    private DrainCost cost(Map<String, Usage> start, Last half, Last last, long began) {
        var seconds = (last.nanos() - began) / 1e9;
        return new DrainCost(
                expected,
                last.distinct(),
                last.total(),
                seconds,
                start,
                last.usage(),
                last.distinct() - half.distinct(),
                half.usage());
    }

    private boolean isDone(Received received, Last last) {
        var quiet = System.nanoTime() - last.nanos();
        return quiet > (received.distinct() >= expected ? QUIET_NANOS : GIVE_UP_NANOS);
    }

    /** Takes events for a while, then looks at the processes if some came. */
    private static Last sample(Side side, Received received, Last last) {
        var until = System.nanoTime() + SAMPLE_NANOS;
        while (System.nanoTime() < until) {
            received.poll();
        }
        return received.total() == last.total()
                ? last
                : new Last(System.nanoTime(), side.usage(), received.total(), received.distinct());
    }

    /** When the last events had come, and what the processes had taken by then. */
    private record Last(long nanos, Map<String, Usage> usage, long total, int distinct) {}
}
