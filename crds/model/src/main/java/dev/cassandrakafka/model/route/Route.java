package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Topics of one format and the tables that they feed. */
public record Route(
        @Required @Size(min = 1, max = 64) @JsonPropertyDescription("topics are the topics that are read.")
                List<@Size(min = 1, max = 249) @Pattern("^[a-zA-Z0-9._-]+$") String> topics,
        @JsonPropertyDescription("key says how record keys are read.") KeySpec key,
        @JsonPropertyDescription("value says how record values are read.") ValueSpec value,
        @Required
                @Size(min = 1, max = 16)
                @JsonPropertyDescription("tables are the tables that each record is written to.")
                List<TableMapping> tables) {

    public Route(
            @Nullable List<String> topics,
            @Nullable KeySpec key,
            @Nullable ValueSpec value,
            @Nullable List<TableMapping> tables) {
        this.topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        this.key = Objects.requireNonNullElseGet(key, KeySpec::defaults);
        this.value = Objects.requireNonNullElseGet(value, ValueSpec::defaults);
        this.tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
    }
}
