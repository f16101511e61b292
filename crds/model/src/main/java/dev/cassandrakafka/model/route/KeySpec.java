package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How record keys are read. */
public record KeySpec(
        @Default("String") @JsonPropertyDescription("format is the format of the bytes of record keys.")
                Format format) {

    public KeySpec(@Nullable Format format) {
        this.format = Objects.requireNonNullElse(format, Format.STRING);
    }

    /** What holds where the spec says nothing. */
    public static KeySpec defaults() {
        return new KeySpec(null);
    }
}
