package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** One column of the table and where its value comes from: exactly one of {@code from} and {@code literal}. */
@ValidationRule(
        value = "has(self.from) != has(self.literal)",
        message = "must have exactly one of `from` and `literal`",
        reason = "FieldValueInvalid",
        fieldPath = ".from")
@ValidationRule(
        value = "!has(self.unit) || has(self.from)",
        message = "must only be set together with `from`; a literal is read as text of the type of the column",
        reason = "FieldValueInvalid",
        fieldPath = ".unit")
@JsonClassDescription("One column of the table and where its value comes from: exactly one of `from` and `literal`.")
public record Column(
        @Required
                @Size(min = 1, max = 222)
                @JsonPropertyDescription(
                        "name is the name of the column as the table has it, case and all, without quotes.")
                String name,
        @Size(min = 1, max = 1024)
                @Pattern("^(key|value|record\\.(topic|partition|offset|timestamp))([.\\[].*)?$")
                @JsonPropertyDescription(
                        "from is the path of the field: `key`, `value`, `value.a.b`, `value.list[0]`, `value[\"a name\"]`,"
                                + " `record.topic`, `record.partition`, `record.offset` or `record.timestamp` (milliseconds). Absent: `literal` is used.")
                @Nullable
                String from,
        @Size(max = 4096)
                @JsonPropertyDescription(
                        "literal is a constant, read as text of the type of the column. Absent: `from` is used.")
                @Nullable
                String literal,
        @JsonPropertyDescription(
                        "unit is the unit of a number that goes into a timestamp, date or time column. Absent: milliseconds since the"
                                + " epoch for timestamp, days since the epoch for date, nanoseconds of the day for time.")
                @Nullable
                EpochUnit unit) {}
