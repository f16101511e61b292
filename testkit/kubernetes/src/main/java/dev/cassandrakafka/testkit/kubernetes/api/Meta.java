package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Metadata of an object, read and written in its tree. */
record Meta(ObjectNode node) {
    static Meta of(ObjectNode object) {
        return new Meta(object.withObjectProperty("metadata"));
    }

    String name() {
        return node.path("name").asText();
    }

    String namespace() {
        return node.path("namespace").asText();
    }

    String uid() {
        return node.path("uid").asText();
    }

    String resourceVersion() {
        return node.path("resourceVersion").asText();
    }

    boolean isBeingDeleted() {
        return node.hasNonNull("deletionTimestamp");
    }

    /** Seconds that whoever runs it still has; 0 if nobody does. */
    long gracePeriodSeconds() {
        return node.path("deletionGracePeriodSeconds").asLong();
    }

    List<String> finalizers() {
        List<String> finalizers = new ArrayList<>();
        node.path("finalizers").forEach(finalizer -> finalizers.add(finalizer.asText()));
        return finalizers;
    }

    void finalizers(List<String> finalizers) {
        if (finalizers.isEmpty()) {
            node.remove("finalizers");
        } else {
            var list = node.putArray("finalizers");
            finalizers.forEach(list::add);
        }
    }

    JsonNode owners() {
        return node.path("ownerReferences");
    }
}
