package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long the merge knows what it has seen. */
public record RetentionSpec(
        @Default("Full")
                @JsonPropertyDescription(
                        "mode is `Full`, for ever, or `Window`: the state of a partition key is given up a time after its last change, and"
                                + " digests after that time. What comes for the first time after that, and is older than what was given up of"
                                + " its partition key, is dropped.")
                StateRetention mode,
        @Default("604800000")
                @Min(60000)
                @Max(315360000000L)
                @JsonPropertyDescription(
                        "windowMillis is the time of `Window` in milliseconds, by the time of the log; it must be longer than hints"
                                + " are kept (three hours) and should outlast the time between repairs.")
                Long windowMillis) {

    /** Seven days. */
    public static final long DEFAULT_WINDOW_MILLIS = 604_800_000L;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public RetentionSpec(@Nullable StateRetention mode, @Nullable Long windowMillis) {
        this.mode = Objects.requireNonNullElse(mode, StateRetention.FULL);
        this.windowMillis = Objects.requireNonNullElse(windowMillis, DEFAULT_WINDOW_MILLIS);
    }

    /** What holds where the spec says nothing. */
    public static RetentionSpec defaults() {
        return new RetentionSpec(null, null);
    }
}
