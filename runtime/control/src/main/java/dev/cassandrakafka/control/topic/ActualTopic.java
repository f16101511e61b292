package dev.cassandrakafka.control.topic;

import java.util.Map;

/**
 * A topic as it is.
 *
 * @param name its name
 * @param partitions number of partitions
 * @param replicationFactor brokers that hold its first partition
 * @param config its effective options, defaults of the brokers included
 */
public record ActualTopic(String name, int partitions, int replicationFactor, Map<String, String> config) {

    public ActualTopic {
        config = Map.copyOf(config);
    }
}
