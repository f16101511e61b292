package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Tables whose changes are captured: one, or all of a keyspace. */
@JsonClassDescription("Tables whose changes are captured: one, or all of a keyspace.")
public record TableSelector(
        @Required
                @Size(min = 1, max = 222)
                @JsonPropertyDescription("keyspace is the keyspace, case and all, without quotes.")
                String keyspace,
        @Size(min = 1, max = 222)
                @JsonPropertyDescription(
                        "table is the table, case and all, without quotes. Absent: every table of the keyspace, those to"
                                + " come included.")
                @Nullable
                String table) {}
