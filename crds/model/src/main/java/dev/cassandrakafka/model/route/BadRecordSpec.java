package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a record that cannot be written whatever the servers do. */
@ValidationRule(
        value = "(self.action == 'DeadLetter') == has(self.topic)",
        message = "must be set if and only if `action` is 'DeadLetter'",
        reason = "FieldValueInvalid",
        fieldPath = ".topic")
public record BadRecordSpec(
        @Default("Stop")
                @JsonPropertyDescription(
                        "action is what is done: `Stop` halts the partition at the record until the spec or the record's fate changes,"
                                + " `DeadLetter` sends it to another topic, `Skip` counts it and goes on.")
                BadRecordAction action,
        @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "topic is the topic that bad records are sent to with `DeadLetter`. It must exist. Absent: with the other actions.")
                @Nullable
                String topic) {

    public BadRecordSpec(@Nullable BadRecordAction action, @Nullable String topic) {
        this.action = Objects.requireNonNullElse(action, BadRecordAction.STOP);
        this.topic = topic;
    }

    /** What holds where the spec says nothing. */
    public static BadRecordSpec defaults() {
        return new BadRecordSpec(null, null);
    }
}
