package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSON Schema that pipeline files need, as it lies in {@code *-pipeline.schema.json}. Those files are generated from the
 * records and their annotations, which exist at compile time only; a test compares the two.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FieldSchema(
        Type type,
        String description,
        List<String> required,
        Map<String, FieldSchema> properties,
        @Nullable FieldSchema additionalProperties,
        @Nullable FieldSchema items,
        @JsonProperty("enum") List<String> allowed,
        @Nullable String pattern,
        @Nullable Long minLength,
        @Nullable Long maxLength,
        @Nullable Long minItems,
        @Nullable Long maxItems,
        @Nullable Long maxProperties,
        @Nullable Long minimum,
        @Nullable Long maximum) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    @SuppressWarnings("NullAway") // absent in the file where it does not apply
    FieldSchema {
        description = Objects.requireNonNullElse(description, "");
        required = List.copyOf(Objects.requireNonNullElse(required, List.of()));
        properties = Objects.requireNonNullElse(properties, Map.of());
        allowed = List.copyOf(Objects.requireNonNullElse(allowed, List.of()));
    }

    /** {@code additionalProperties: false}: there is no schema for other fields, since there are none. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable FieldSchema none(boolean allowed) {
        if (allowed) {
            throw new IllegalArgumentException("no pipeline file allows fields of any kind");
        }
        return null;
    }

    /** The types that occur, with the word for people. */
    enum Type {
        @JsonProperty("object")
        OBJECT("an object with fields"),
        @JsonProperty("array")
        ARRAY("a list"),
        @JsonProperty("string")
        STRING("text"),
        @JsonProperty("integer")
        INTEGER("a whole number"),
        @JsonProperty("boolean")
        BOOLEAN("true or false");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
