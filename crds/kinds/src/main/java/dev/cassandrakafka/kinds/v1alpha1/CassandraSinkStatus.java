package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.schema.KeyedBy;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is seen of a sink. Everything in it can be found out again by looking. */
public record CassandraSinkStatus(
        @Size(max = 16) @KeyedBy("type") @JsonPropertyDescription("conditions say how the sink is, one for each type.")
                List<Condition> conditions,
        @Min(-1)
                @JsonPropertyDescription(
                        "observedGeneration is the generation of the spec that this status is about; -1 before the first.")
                @Nullable
                Long observedGeneration,
        @StatusReplicas @JsonPropertyDescription("replicas is the number of pods that there are.") @Nullable
                Integer replicas,
        @LabelSelector
                @Size(min = 1, max = 1024)
                @JsonPropertyDescription("selector selects the pods, in the text form that autoscalers read.")
                @Nullable
                String selector,
        @Min(-1)
                @JsonPropertyDescription(
                        "lag is the number of records that are not yet durable in Cassandra, over all pods; -1 while unknown.")
                @Nullable
                Long lag,
        @JsonPropertyDescription(
                        "recordsProcessed is the number of records done by the pods since they started, bad ones included.")
                @Nullable
                Long recordsProcessed,
        @JsonPropertyDescription("recordsFailed is the number of bad records among them.") @Nullable Long recordsFailed,
        @JsonPropertyDescription(
                        "throughput is the number of records done per second, over about the last half minute.")
                @Nullable
                Long throughput,
        @JsonPropertyDescription("lastError is the latest error that any pod has reported.") @Nullable
                LastError lastError,
        @Size(max = 64) @KeyedBy("topic") @JsonPropertyDescription("topics is the detail per topic.")
                List<SinkTopicStatus> topics) {

    public CassandraSinkStatus(
            @Nullable List<Condition> conditions,
            @Nullable Long observedGeneration,
            @Nullable Integer replicas,
            @Nullable String selector,
            @Nullable Long lag,
            @Nullable Long recordsProcessed,
            @Nullable Long recordsFailed,
            @Nullable Long throughput,
            @Nullable LastError lastError,
            @Nullable List<SinkTopicStatus> topics) {
        this.conditions = List.copyOf(Objects.requireNonNullElse(conditions, List.of()));
        this.observedGeneration = observedGeneration;
        this.replicas = replicas;
        this.selector = selector;
        this.lag = lag;
        this.recordsProcessed = recordsProcessed;
        this.recordsFailed = recordsFailed;
        this.throughput = throughput;
        this.lastError = lastError;
        this.topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
    }
}
