package dev.cassandrakafka.operator.identity;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.Optional;

/** What the pods of a part of a pipeline do. */
public enum Role {
    /** Writes records into tables. */
    SINK("sink");

    private final String role;

    Role(String role) {
        this.role = role;
    }

    /** The role as it stands in names, in labels, and as the name of its container. */
    public String role() {
        return role;
    }

    /** The role that the label of a pod names. */
    public static Optional<Role> of(HasMetadata pod) {
        var labels = pod.getMetadata().getLabels();
        var component = labels == null ? null : labels.get(Label.COMPONENT);
        return Arrays.stream(values())
                .filter(role -> role.role.equals(component))
                .findFirst();
    }
}
