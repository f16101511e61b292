package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.schema.KeyedBy;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One table that the records of a route are written to, and how. */
@ValidationRule(
        value = "!has(self.ttlSeconds) || !has(self.ttl)",
        message = "must not have both `ttlSeconds` and `ttl`",
        reason = "FieldValueInvalid",
        fieldPath = ".ttlSeconds")
@JsonClassDescription("One table that the records of a route are written to, and how.")
public record TableMapping(
        @Required
                @Size(min = 1, max = 222)
                @JsonPropertyDescription("keyspace is the keyspace of the table, case and all, without quotes.")
                String keyspace,
        @Required
                @Size(min = 1, max = 222)
                @JsonPropertyDescription("table is the name of the table, case and all, without quotes.")
                String table,
        @Required
                @Size(min = 1, max = 256)
                @KeyedBy("name")
                @JsonPropertyDescription(
                        "columns say where the value of each column comes from. The primary key must be among them.")
                List<Column> columns,
        @Default("LocalQuorum") @JsonPropertyDescription("consistency is the consistency level of the writes.")
                Consistency consistency,
        @Default("Unset")
                @JsonPropertyDescription(
                        "missing says what happens to a column whose field is absent: `Unset` keeps what is there, `Null` deletes the"
                                + " cell, `Error` makes it a bad record.")
                MissingPolicy missing,
        @Default("Unset")
                @JsonPropertyDescription(
                        "nulls says what happens to a column whose field is null: `Unset` keeps what is there, `Null` deletes the cell.")
                NullPolicy nulls,
        @Default("Offset")
                @JsonPropertyDescription(
                        "order says which of two records of one key wins: `Offset`, the one with the later offset; `RecordTime`, the one"
                                + " with the later time. With `timestamp` the mapped time decides.")
                WriteOrder order,
        @Default("Tombstone")
                @JsonPropertyDescription(
                        "deletes says when a row is deleted: `Tombstone`, when the value of the record is null; `Never`.")
                DeletePolicy deletes,
        @Min(1)
                @Max(630720000)
                @JsonPropertyDescription(
                        "ttlSeconds is the time to live of what is written. Absent: the default of the table.")
                @Nullable
                Integer ttlSeconds,
        @JsonPropertyDescription(
                        "ttl reads the time to live from the record. Parts of a second are rounded up; zero or less is a bad record.")
                @Nullable
                MappedNumber ttl,
        @JsonPropertyDescription(
                        "timestamp reads the write time from the record. It decides which write wins; of two with the same time, the larger"
                                + " value of each cell does.")
                @Nullable
                MappedNumber timestamp) {

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public TableMapping(
            String keyspace,
            String table,
            @Nullable List<Column> columns,
            @Nullable Consistency consistency,
            @Nullable MissingPolicy missing,
            @Nullable NullPolicy nulls,
            @Nullable WriteOrder order,
            @Nullable DeletePolicy deletes,
            @Nullable Integer ttlSeconds,
            @Nullable MappedNumber ttl,
            @Nullable MappedNumber timestamp) {
        this.keyspace = keyspace;
        this.table = table;
        this.columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
        this.consistency = Objects.requireNonNullElse(consistency, Consistency.LOCAL_QUORUM);
        this.missing = Objects.requireNonNullElse(missing, MissingPolicy.UNSET);
        this.nulls = Objects.requireNonNullElse(nulls, NullPolicy.UNSET);
        this.order = Objects.requireNonNullElse(order, WriteOrder.OFFSET);
        this.deletes = Objects.requireNonNullElse(deletes, DeletePolicy.TOMBSTONE);
        this.ttlSeconds = ttlSeconds;
        this.ttl = ttl;
        this.timestamp = timestamp;
    }
}
