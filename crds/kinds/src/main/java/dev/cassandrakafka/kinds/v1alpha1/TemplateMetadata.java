package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Labels and annotations of the pods. */
@ValidationRule(
        value = "!has(self.labels) || self.labels.all(k, k.matches('^([a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?/)?"
                + "[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$'))",
        message = "must have keys such as 'team' or 'example.com/team'",
        reason = "FieldValueInvalid",
        fieldPath = ".labels")
@ValidationRule(
        value = "!has(self.annotations) || self.annotations.all(k, k.matches('^([a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?/)?"
                + "[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$'))",
        message = "must have keys such as 'team' or 'example.com/team'",
        reason = "FieldValueInvalid",
        fieldPath = ".annotations")
public record TemplateMetadata(
        @Size(max = 64) @JsonPropertyDescription("labels are added to the pods.")
                Map<String, @Size(max = 63) @Pattern("^([A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?)?$") String> labels,
        @Size(max = 64) @JsonPropertyDescription("annotations are added to the pods.")
                Map<String, @Size(max = 16384) String> annotations) {

    public TemplateMetadata(@Nullable Map<String, String> labels, @Nullable Map<String, String> annotations) {
        this.labels = Map.copyOf(Objects.requireNonNullElse(labels, Map.of()));
        this.annotations = Map.copyOf(Objects.requireNonNullElse(annotations, Map.of()));
    }

    /** Nothing added. */
    public static TemplateMetadata none() {
        return new TemplateMetadata(null, null);
    }
}
