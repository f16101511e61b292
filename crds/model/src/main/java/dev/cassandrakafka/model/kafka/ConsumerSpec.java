package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of the Kafka consumer. */
@ValidationRule(
        value =
                "!has(self.config) || self.config.all(option, !(option in ['bootstrap.servers', 'client.id', 'enable.auto.commit',"
                        + " 'group.id', 'group.instance.id', 'key.deserializer', 'security.protocol', 'value.deserializer']"
                        + " || option.startsWith('config.providers') || option.startsWith('sasl.') || option.startsWith('ssl.')))",
        message =
                "must not set what the sink sets itself: 'bootstrap.servers', 'client.id', 'config.providers', 'enable.auto.commit',"
                        + " 'group.id', 'group.instance.id', the deserializers, 'security.protocol', 'sasl.*', 'ssl.*'; most of it has a field"
                        + " of its own in `kafka`",
        reason = "FieldValueForbidden",
        fieldPath = ".config")
@ValidationRule(
        value =
                "!has(self.config) || self.config.all(option, option.size() <= 128 && option.matches('^[a-z][a-z0-9._-]*$'))",
        message = "must have names of Kafka consumer options as keys, such as 'max.poll.records'",
        reason = "FieldValueInvalid",
        fieldPath = ".config")
public record ConsumerSpec(
        @Size(max = 64)
                @JsonPropertyDescription(
                        "config is passed on to the Kafka consumer, for example `max.poll.records: \"2000\"`. Options that the"
                                + " runtime must own (such as `group.id`, deserializers and `enable.auto.commit`) are refused.")
                Map<String, @Size(max = 4096) String> config) {

    public ConsumerSpec(@Nullable Map<String, String> config) {
        this.config = Map.copyOf(Objects.requireNonNullElse(config, Map.of()));
    }

    /** No option set. */
    public static ConsumerSpec none() {
        return new ConsumerSpec(Map.of());
    }
}
