package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A number read from the record, with its unit: a time to live or a write time. */
public record MappedNumber(
        @Required
                @Size(min = 1, max = 1024)
                @Pattern("^(key|value|record\\.(partition|offset|timestamp))([.\\[].*)?$")
                @JsonPropertyDescription("from is the path of the field, as in `columns`.")
                String from,
        @JsonPropertyDescription(
                        "unit is the unit of the number. Absent: seconds for `ttl`, microseconds for `timestamp`.")
                @Nullable
                EpochUnit unit) {}
