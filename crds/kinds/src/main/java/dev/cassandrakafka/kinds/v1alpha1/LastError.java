package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The latest error that any pod has reported. */
public record LastError(
        @Required @Size(min = 1, max = 128) @JsonPropertyDescription("reason is what kind of error it is.")
                String reason,
        @Required @Size(max = 4096) @JsonPropertyDescription("message says what went wrong, for people.")
                String message,
        @Required @Size(min = 1, max = 64) @JsonPropertyDescription("time is when it went wrong.") String time,
        @Size(min = 1, max = 249) @JsonPropertyDescription("topic is the topic of the record to blame.") @Nullable
                String topic,
        @JsonPropertyDescription("partition is the partition of the record to blame.") @Nullable Integer partition,
        @JsonPropertyDescription("offset is the offset of the record to blame.") @Nullable Long offset) {}
