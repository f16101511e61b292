package dev.cassandrakafka.sink.consume;

import java.time.Duration;

/**
 * The measures of the loop.
 *
 * @param maxRows rows in flight at which no more records are taken up
 * @param maxBytes bytes in flight at which no more records are taken up
 * @param maxRequests requests to Cassandra at once
 * @param maxSpan records of one partition from the first that is not done, beyond which the partition pauses
 * @param poll how long a poll waits for records
 * @param blocked how long the loop waits for something to end while no more records may be taken up
 * @param commit how often offsets are committed
 * @param publish how often the status is brought up to date
 * @param look how often the topics are looked at
 * @param drainAtRevoke how long partitions that are given away wait for what has been sent
 * @param grace how long the end waits for what has been sent
 * @param tolerance how long Cassandra may fail requests before the sink says that it is not ready
 */
public record LoopSettings(
        int maxRows,
        long maxBytes,
        int maxRequests,
        int maxSpan,
        Duration poll,
        Duration blocked,
        Duration commit,
        Duration publish,
        Duration look,
        Duration drainAtRevoke,
        Duration grace,
        Duration tolerance) {

    /**
     * What holds unless a test says otherwise. With 8,192 rows in flight a latency of 100 ms still lets 80,000 rows per second
     * through; 32 MiB hold as many rows of 4 KiB. The driver takes 2,048 requests per node.
     */
    public static LoopSettings defaults() {
        return new LoopSettings(
                8_192,
                32L * 1024 * 1024,
                1_024,
                65_536,
                Duration.ofMillis(100),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2));
    }
}
