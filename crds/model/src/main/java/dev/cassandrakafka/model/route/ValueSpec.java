package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How record values are read. */
public record ValueSpec(
        @Default("Json") @JsonPropertyDescription("format is the format of the bytes of record values.")
                Format format) {

    public ValueSpec(@Nullable Format format) {
        this.format = Objects.requireNonNullElse(format, Format.JSON);
    }

    /** What holds where the spec says nothing. */
    public static ValueSpec defaults() {
        return new ValueSpec(null);
    }
}
