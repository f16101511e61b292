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
                "!has(self.config) || self.config.all(option, !(option in ['bootstrap.servers', 'group.id', 'group.instance.id',"
                        + " 'client.id', 'key.deserializer', 'value.deserializer', 'enable.auto.commit', 'auto.commit.interval.ms',"
                        + " 'allow.auto.create.topics', 'security.protocol', 'config.providers']"
                        + " || option.startsWith('ssl.') || option.startsWith('sasl.') || option.startsWith('config.providers.')))",
        message =
                "must not set what the sink sets itself: 'bootstrap.servers', 'group.id', 'group.instance.id', 'client.id', the"
                        + " deserializers, 'enable.auto.commit', 'auto.commit.interval.ms', 'allow.auto.create.topics', 'security.protocol',"
                        + " 'ssl.*', 'sasl.*', 'config.providers*'; use `bootstrapServers`, `groupId`, `tls` and `authentication`",
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
