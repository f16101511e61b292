package dev.cassandrakafka.testkit.kubernetes.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object reduced to its metadata. */
public final class PartialObject {
    private PartialObject() {}

    /** A {@code meta.k8s.io/v1} PartialObjectMetadata. */
    public static ObjectNode of(ObjectNode object) {
        var partial = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "PartialObjectMetadata")
                .put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata"));
        return partial;
    }
}
