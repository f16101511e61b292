package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done about errors. Servers that are away are no error of a record: they are waited for. */
public record ErrorsSpec(
        @Default("{}")
                @JsonPropertyDescription(
                        "badRecord says what becomes of a record that cannot be written whatever the servers do.")
                BadRecordSpec badRecord) {

    public ErrorsSpec(@Nullable BadRecordSpec badRecord) {
        this.badRecord = Objects.requireNonNullElseGet(badRecord, BadRecordSpec::defaults);
    }

    /** What holds where the spec says nothing. */
    public static ErrorsSpec defaults() {
        return new ErrorsSpec(null);
    }
}
