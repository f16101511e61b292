package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of the Kafka consumer. */
public record ConsumerSpec(
        @Size(max = 64)
                @JsonPropertyDescription(
                        "config is passed on to the Kafka consumer, for example `max.poll.records: \"2000\"`. Options that the"
                                + " runtime must own (such as `group.id`, deserializers and `enable.auto.commit`) are refused.")
                Map<String, String> config) {

    public ConsumerSpec(@Nullable Map<String, String> config) {
        this.config = Map.copyOf(Objects.requireNonNullElse(config, Map.of()));
    }

    /** No option set. */
    public static ConsumerSpec none() {
        return new ConsumerSpec(Map.of());
    }
}
