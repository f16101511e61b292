package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.schema.KeyedBy;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of the pod template that people may set. */
@ValidationRule(
        value =
                "!has(self.nodeSelector) || self.nodeSelector.all(k, k.matches('^([a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?/)?"
                        + "[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$'))",
        message = "must have keys such as 'team' or 'example.com/team'",
        reason = "FieldValueInvalid",
        fieldPath = ".nodeSelector")
public record PodTemplate(
        @JsonPropertyDescription("metadata holds labels and annotations of the pods.") TemplateMetadata metadata,
        @Size(min = 1, max = 512)
                @Pattern("^[^\\s]+$")
                @JsonPropertyDescription(
                        "image is the image of the sink. Absent: the one that belongs to this operator.")
                @Nullable
                String image,
        @Size(max = 16)
                @KeyedBy("name")
                @JsonPropertyDescription("imagePullSecrets are the Secrets for pulling the image.")
                List<LocalObjectReference> imagePullSecrets,
        @JsonPropertyDescription("resources are the requests and limits of the container.") @Nullable
                ResourceRequirements resources,
        @Size(max = 32)
                @JsonPropertyDescription(
                        "jvmOptions are added to the command line of the JVM, for example `-XX:MaxRAMPercentage=60`.")
                List<@Size(min = 1, max = 512) String> jvmOptions,
        @Size(max = 64) @KeyedBy("name") @JsonPropertyDescription("env are environment variables of the container.")
                List<EnvVar> env,
        @Size(max = 64) @JsonPropertyDescription("nodeSelector picks the nodes that pods may run on.")
                Map<String, @Size(max = 63) @Pattern("^([A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?)?$") String>
                        nodeSelector,
        @JsonPropertyDescription("affinity are the scheduling constraints of the pods.") @Nullable Affinity affinity,
        @Size(max = 64) @JsonPropertyDescription("tolerations are the taints that pods tolerate.")
                List<Toleration> tolerations,
        @Size(max = 16)
                @JsonPropertyDescription(
                        "topologySpreadConstraints spread the pods. Absent: over the nodes, as far as that can be had.")
                List<TopologySpreadConstraint> topologySpreadConstraints,
        @Size(min = 1, max = 253)
                @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
                @JsonPropertyDescription(
                        "priorityClassName is the priority class of the pods. Absent: the default one of the cluster.")
                @Nullable
                String priorityClassName,
        @Size(min = 1, max = 253)
                @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
                @JsonPropertyDescription(
                        "serviceAccountName is an existing ServiceAccount to use. Absent: one is made, without rights and without a token.")
                @Nullable
                String serviceAccountName,
        @Min(1)
                @Max(3600)
                @JsonPropertyDescription(
                        "terminationGracePeriodSeconds is how long a pod may drain what is in flight before it is killed. Absent: 60.")
                @Nullable
                Integer terminationGracePeriodSeconds) {

    public PodTemplate(
            @Nullable TemplateMetadata metadata,
            @Nullable String image,
            @Nullable List<LocalObjectReference> imagePullSecrets,
            @Nullable ResourceRequirements resources,
            @Nullable List<String> jvmOptions,
            @Nullable List<EnvVar> env,
            @Nullable Map<String, String> nodeSelector,
            @Nullable Affinity affinity,
            @Nullable List<Toleration> tolerations,
            @Nullable List<TopologySpreadConstraint> topologySpreadConstraints,
            @Nullable String priorityClassName,
            @Nullable String serviceAccountName,
            @Nullable Integer terminationGracePeriodSeconds) {
        this.metadata = Objects.requireNonNullElseGet(metadata, TemplateMetadata::none);
        this.image = image;
        this.imagePullSecrets = copy(imagePullSecrets);
        this.resources = resources;
        this.jvmOptions = copy(jvmOptions);
        this.env = copy(env);
        this.nodeSelector = Map.copyOf(Objects.requireNonNullElse(nodeSelector, Map.of()));
        this.affinity = affinity;
        this.tolerations = copy(tolerations);
        this.topologySpreadConstraints = copy(topologySpreadConstraints);
        this.priorityClassName = priorityClassName;
        this.serviceAccountName = serviceAccountName;
        this.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
    }

    /** Nothing set. */
    public static PodTemplate defaults() {
        return new PodTemplate(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
