package dev.cassandrakafka.change.topic;

import java.util.Map;

/**
 * A topic as the pipeline wants it.
 *
 * @param name its name
 * @param partitions number of partitions
 * @param replicationFactor brokers that hold each partition
 * @param config its own options, as Kafka spells them
 */
public record DesiredTopic(String name, int partitions, int replicationFactor, Map<String, String> config) {

    public DesiredTopic {
        config = Map.copyOf(config);
    }
}
