package dev.cassandrakafka.sink.consume;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;

/** What Kafka says of topics. */
public interface TopicsView {
    /** Asks which of the topics exist and where partitions end. Never waits; completes on another thread. */
    CompletionStage<TopicsSeen> look(Set<String> topics, Set<TopicPartition> partitions);

    /**
     * The answer.
     *
     * @param missing topics that do not exist
     * @param ends offset after the last record of each partition that exists
     */
    record TopicsSeen(Set<String> missing, Map<TopicPartition, Long> ends) {
        public TopicsSeen {
            missing = Set.copyOf(missing);
            ends = Map.copyOf(ends);
        }
    }
}
