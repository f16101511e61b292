package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.schema.Distinct;
import dev.cassandrakafka.model.schema.KeyedBy;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Topics of one format and the tables that they feed. */
@ValidationRule(
        value = "(has(self.key) && self.key.format == 'Json') || self.tables.all(t, t.columns.all(c, !has(c.from)"
                + " || c.from == 'key' || !c.from.startsWith('key')))",
        message = "must be 'Json' where a column reads a field of the key, such as `key.id`",
        reason = "FieldValueInvalid",
        fieldPath = ".key.format")
@ValidationRule(
        value = "(!has(self.value) || self.value.format == 'Json') || self.tables.all(t, t.columns.all(c, !has(c.from)"
                + " || c.from == 'value' || !c.from.startsWith('value')))",
        message = "must be 'Json' where a column reads a field of the value, such as `value.id`",
        reason = "FieldValueInvalid",
        fieldPath = ".value.format")
@JsonClassDescription("Topics of one format and the tables that they feed.")
public record Route(
        @Required @Size(min = 1, max = 32) @Distinct @JsonPropertyDescription("topics are the topics that are read.")
                List<@Size(min = 1, max = 249) @Pattern("^[a-zA-Z0-9._-]+$") String> topics,
        @Default("{}") @JsonPropertyDescription("key says how record keys are read.") KeySpec key,
        @Default("{}") @JsonPropertyDescription("value says how record values are read.") ValueSpec value,
        @Required
                @Size(min = 1, max = 16)
                @KeyedBy({"keyspace", "table"})
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
