package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shape and the bytes of the events. */
public record FormatSpec(
        @Default("Json")
                @JsonPropertyDescription("value is the format of keys and values: `Json`, or `Avro` with a registry.")
                ValueFormat value,
        @Default("Change")
                @JsonPropertyDescription(
                        "envelope is the shape of an event: `Change`, what changed with the time of each cell; `Debezium`,"
                                + " the envelope that consumers of Debezium know; `Row`, the whole row in a compacted topic.")
                Envelope envelope,
        @JsonPropertyDescription("registry is the schema registry of `Avro`. Absent: with `Json`.") @Nullable
                RegistrySpec registry) {

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public FormatSpec(@Nullable ValueFormat value, @Nullable Envelope envelope, @Nullable RegistrySpec registry) {
        this.value = Objects.requireNonNullElse(value, ValueFormat.JSON);
        this.envelope = Objects.requireNonNullElse(envelope, Envelope.CHANGE);
        this.registry = registry;
    }

    /** What holds where the spec says nothing. */
    public static FormatSpec defaults() {
        return new FormatSpec(null, null, null);
    }
}
