package dev.cassandrakafka.merge.topics;

import dev.cassandrakafka.change.topic.DesiredTopic;
import java.util.OptionalInt;

/** What is asked of Kafka about topics. Each call is bounded in time and throws what Kafka says, as a {@code KafkaException}. Thread-safe. */
public interface TopicServer {
    /** The number of partitions of a topic, empty if it does not exist. Never makes it. */
    OptionalInt partitions(String topic);

    /** Makes a topic, unless it exists. */
    void create(DesiredTopic topic);
}
