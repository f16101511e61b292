package dev.cassandrakafka.kinds.generator;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The root of a resource: the fields that every kind has, with the words that every kind has for them, and the spec required. */
final class StandardTexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API_VERSION =
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas"
                    + " to the latest internal value, and may reject unrecognized values. More info:"
                    + " https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources";
    private static final String KIND =
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint"
                    + " the client submits requests to. Cannot be updated. In CamelCase. More info:"
                    + " https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds";

    private StandardTexts() {}

    static void apply(JSONSchemaProps root, Class<?> kind, String spec, String status) {
        Map<String, JSONSchemaProps> properties = new LinkedHashMap<>();
        properties.put("apiVersion", described(ofType("string"), API_VERSION));
        properties.put("kind", described(ofType("string"), KIND));
        properties.put("metadata", metadata());
        properties.put("spec", described(SchemaNode.field(root, "spec"), spec));
        properties.put("status", described(SchemaNode.field(root, "status"), status));
        root.setProperties(properties);
        root.setDescription(kind.getAnnotation(JsonClassDescription.class).value());
        root.setRequired(List.of("spec"));
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** An API server refuses texts here and supplies its own; the name is there so that rules can point at it. */
    private static JSONSchemaProps metadata() {
        return new JSONSchemaPropsBuilder()
                .withType("object")
                .withProperties(Map.of("name", ofType("string")))
                .build();
    }

    private static JSONSchemaProps ofType(String type) {
        return new JSONSchemaPropsBuilder().withType(type).build();
    }

    private static JSONSchemaProps described(JSONSchemaProps schema, String text) {
        schema.setDescription(text);
        return schema;
    }
}
