package dev.cassandrakafka.simulation;

import java.util.random.RandomGenerator;

/**
 * What kind of a history it is.
 *
 * @param replicas of each partition
 * @param topicPartitions of the raw topic and the change topics
 * @param mostSkewMillis between the clock of a node and the time
 * @param truncates whether tables are truncated
 * @param alters whether tables are altered, dropped and made again
 * @param snapshot whether there is something from before the capture, which a snapshot reads
 */
record Options(
        int nodes,
        int replicas,
        int topicPartitions,
        long mostSkewMillis,
        boolean truncates,
        boolean alters,
        boolean snapshot) {
    static Options of(RandomGenerator random) {
        return new Options(
                3,
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                random.nextBoolean() ? 0 : 1 + random.nextInt(2000),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextBoolean());
    }
}
