package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Labels and annotations of the pods. */
public record TemplateMetadata(
        @Size(max = 64) @JsonPropertyDescription("labels are added to the pods.") Map<String, String> labels,
        @Size(max = 64) @JsonPropertyDescription("annotations are added to the pods.")
                Map<String, String> annotations) {

    public TemplateMetadata(@Nullable Map<String, String> labels, @Nullable Map<String, String> annotations) {
        this.labels = Map.copyOf(Objects.requireNonNullElse(labels, Map.of()));
        this.annotations = Map.copyOf(Objects.requireNonNullElse(annotations, Map.of()));
    }

    /** Nothing added. */
    public static TemplateMetadata none() {
        return new TemplateMetadata(null, null);
    }
}
