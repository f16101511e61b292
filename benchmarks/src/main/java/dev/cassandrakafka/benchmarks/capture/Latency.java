package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A paced load: how long from a client's write until a consumer has the event, both on the clock of this process.
 *
 * @param sync {@code commitlog_sync_period} of the node
 * @param rows so many
 * @param perSecond rows a second
 */
record Latency(CassandraCluster cassandra, KafkaCluster kafka, Duration sync, int rows, int perSecond) {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(45).toNanos();

    /** Writes rows from this number on. */
    Delay measure(Kind kind, Side side, int first) {
        Waiting.of("waiting for a side of the comparison", TO_START, side.alive())
                .until(side::isReady);
        var topic = side.topic(ChangeTable.KEYSPACE, ChangeTable.EVENTS);
        try (var received = new Received(kafka, topic, first, rows)) {
            var sent = write(received, first);
            var end = System.nanoTime() + GIVE_UP_NANOS;
            while (received.distinct() < rows && System.nanoTime() < end) {
                received.poll();
            }
            return delay(kind, received, sent, first);
        }
    }

    private long[] write(Received received, int first) {
        var writer = new Writer(cassandra.session(), ChangeTable.EVENTS);
        var sent = new long[rows];
        var began = System.nanoTime();
        for (var row = 0; row < rows; row++) {
            var due = began + Duration.ofSeconds(1).toNanos() * row / perSecond;
            while (System.nanoTime() < due) {
                received.poll();
            }
            sent[row] = System.nanoTime();
            writer.write(first + row);
        }
        writer.flush();
        return sent;
    }

    private Delay delay(Kind kind, Received received, long[] sent, int first) {
        var sorted = IntStream.range(0, rows)
                .filter(row -> received.seenNanos(first + row) != 0)
                .mapToDouble(row -> (received.seenNanos(first + row) - sent[row]) / 1e6)
                .sorted()
                .toArray();
        return new Delay(
                kind,
                sync,
                rows,
                received.distinct(),
                received.total(),
                percentile(sorted, 50),
                percentile(sorted, 99));
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) * percent / 100];
    }
}
