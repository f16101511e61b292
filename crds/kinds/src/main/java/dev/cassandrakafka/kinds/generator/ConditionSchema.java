package dev.cassandrakafka.kinds.generator;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A condition as {@code metav1.Condition} has it: fields, lengths and patterns of k8s.io/apimachinery, meta/v1/types.go. */
final class ConditionSchema {
    private static final String TYPE_PATTERN =
            "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$";

    private ConditionSchema() {}

    static void apply(JSONSchemaProps conditions) {
        Map<String, JSONSchemaProps> fields = new LinkedHashMap<>();
        fields.put("type", text("type says what the condition is about.", 1, 316, TYPE_PATTERN));
        fields.put("status", status());
        fields.put("reason", text("reason is why, as one word.", 1, 1024, "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$"));
        fields.put("message", message());
        fields.put("lastTransitionTime", lastTransitionTime());
        fields.put("observedGeneration", observedGeneration());
        conditions
                .getItems()
                .setSchema(new JSONSchemaPropsBuilder()
                        .withType("object")
                        .withDescription("One aspect of the state of the resource.")
                        .withProperties(fields)
                        .withRequired("type", "status", "reason", "message", "lastTransitionTime")
                        .build());
    }

    private static JSONSchemaProps text(String description, long min, long max, String pattern) {
        return new JSONSchemaPropsBuilder()
                .withType("string")
                .withDescription(description)
                .withMinLength(min)
                .withMaxLength(max)
                .withPattern(pattern)
                .build();
    }

    private static JSONSchemaProps status() {
        return new JSONSchemaPropsBuilder()
                .withType("string")
                .withDescription("status is `True`, `False` or `Unknown`.")
                .withEnum(List.of("True", "False", "Unknown").stream()
                        .map(StandardTexts::json)
                        .toList())
                .build();
    }

    private static JSONSchemaProps message() {
        return new JSONSchemaPropsBuilder()
                .withType("string")
                .withDescription("message says it in a sentence, for people. It may be empty.")
                .withMaxLength(32768L)
                .build();
    }

    private static JSONSchemaProps lastTransitionTime() {
        return new JSONSchemaPropsBuilder()
                .withType("string")
                .withDescription("lastTransitionTime is when `status` last changed.")
                .withFormat("date-time")
                .build();
    }

    private static JSONSchemaProps observedGeneration() {
        return new JSONSchemaPropsBuilder()
                .withType("integer")
                .withDescription("observedGeneration is the generation of the spec that the condition is about.")
                .withFormat("int64")
                .withMinimum(0.0)
                .withMaximum((double) RecordShape.MAX_SAFE_INTEGER)
                .build();
    }
}
