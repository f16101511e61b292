package dev.cassandrakafka.benchmarks.process;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.util.List;
import java.util.Map;

/** The topics that the control role makes, without the role: what is measured begins with them. */
public final class PipelineTopics {
    private PipelineTopics() {}

    /** Makes those of a pipeline whose tables have these change topics. */
    public static Topics create(KafkaCluster kafka, String prefix, int partitions, List<String> changeTopics) {
        var topics = new Topics(prefix);
        for (var compacted : List.of(topics.positions(), topics.schemas(), topics.coverage(), topics.snapshots())) {
            kafka.clients().createTopic(compacted, 1, Map.of("cleanup.policy", "compact"));
        }
        kafka.createTopic(topics.raw(), partitions);
        changeTopics.forEach(topic -> kafka.createTopic(topic, partitions));
        return topics;
    }
}
