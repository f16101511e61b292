package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a raw record that cannot be merged whatever the servers do. */
public record BadRawRecordSpec(
        @Default("Stop")
                @JsonPropertyDescription(
                        "action is what is done: `Stop` lets its partition of the raw topic stand still at the record while the others go on;"
                                + " `DeadLetter` sends its bytes to another topic and goes on, and tables are lossy since then until"
                                + " a snapshot or an acknowledgement.")
                RawRecordAction action,
        @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "topic is the topic that such records are sent to with `DeadLetter`. It must exist. Absent: with `Stop`.")
                @Nullable
                String topic) {

    public BadRawRecordSpec(@Nullable RawRecordAction action, @Nullable String topic) {
        this.action = Objects.requireNonNullElse(action, RawRecordAction.STOP);
        this.topic = topic;
    }

    /** What holds where the spec says nothing. */
    public static BadRawRecordSpec defaults() {
        return new BadRawRecordSpec(null, null);
    }
}
