package dev.cassandrakafka.benchmarks.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The events of the benchmark's table as a consumer gets them that sees what is committed: all, and the rows that they are of. */
@NotThreadSafe
final class Received implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final byte[] CLUSTERING = "\"c\"".getBytes(US_ASCII);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int first;
    private final long[] seenNanos;
    private long total;
    private int distinct;

    /** Of the rows from this number on, so many. */
    Received(KafkaCluster kafka, String topic, int first, int rows) {
        this.first = first;
        this.seenNanos = new long[rows];
        consumer = kafka.clients().consumer(Map.of("isolation.level", "read_committed"));
        var partitions = IntStream.range(0, Place.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes what has come; waits a moment if there is nothing. */
    void poll() {
        var records = consumer.poll(POLL);
        var now = System.nanoTime();
        for (var record : records) {
            // One of a whole table has no key.
            var row = record.key() == null ? -1 : number(record.key()) - first;
            if (row >= 0 && row < seenNanos.length) {
                total++;
                if (seenNanos[row] == 0) {
                    seenNanos[row] = now;
                    distinct++;
                }
            }
        }
    }

    /** Events so far. */
    long total() {
        return total;
    }

    /** Rows that they are of. */
    int distinct() {
        return distinct;
    }

    /** When the first event of the row with this number came, on the clock of {@link System#nanoTime}; 0 if none did. */
    long seenNanos(int number) {
        return seenNanos[number - first];
    }

    /** The value of {@code c} in a key in JSON, whatever is around it. */
    static int number(byte[] key) {
        var at = 0;
        while (!Arrays.equals(key, at, at + CLUSTERING.length, CLUSTERING, 0, CLUSTERING.length)) {
            at++;
        }
        at += CLUSTERING.length;
        while (key[at] < '0' || key[at] > '9') {
            at++;
        }
        var value = 0;
        while (at < key.length && key[at] >= '0' && key[at] <= '9') {
            value = value * 10 + key[at++] - '0';
        }
        return value;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
