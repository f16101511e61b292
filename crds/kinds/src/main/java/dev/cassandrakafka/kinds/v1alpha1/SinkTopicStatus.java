package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One topic, summed up over the pods. */
@JsonClassDescription("One topic, summed up over the pods.")
public record SinkTopicStatus(
        @Required @Size(min = 1, max = 249) @JsonPropertyDescription("topic is the name of the topic.") String topic,
        @JsonPropertyDescription("partitions is the number of partitions that pods have been assigned.")
                Integer partitions,
        @JsonPropertyDescription("blockedPartitions is the number of partitions that stand still at a bad record.")
                Integer blockedPartitions,
        @Min(-1)
                @JsonPropertyDescription(
                        "lag is the number of records that are not yet durable in Cassandra; -1 while unknown.")
                Long lag,
        @JsonPropertyDescription("recordsProcessed is the number of records done since the pods started.")
                Long recordsProcessed,
        @JsonPropertyDescription("recordsFailed is the number of bad records among them.") Long recordsFailed) {}
