package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What the schema of a built-in kind says and the client's model does not: merge keys, atomic values, required fields and defaults.
 * A small table, written after the OpenAPI document of Kubernetes 1.32; see {@code traits.yaml} beside this class.
 */
final class Traits {
    private final JsonNode table;

    private Traits(JsonNode table) {
        this.table = table;
    }

    static Traits load() {
        try (InputStream in = Objects.requireNonNull(
                Traits.class.getResourceAsStream("/dev/cassandrakafka/testkit/kubernetes/schema/traits.yaml"))) {
            return new Traits(Serialization.unmarshal(in, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what holds for a type as a whole. */
    void describe(String type, ObjectNode schema) {
        if (contains(table.path("atomic"), type)) {
            schema.put("x-kubernetes-map-type", "atomic");
        }
        if (table.path("required").has(type)) {
            schema.set("required", table.path("required").get(type));
        }
    }

    /** Adds what holds for one field of a type. */
    void describe(String type, String field, ObjectNode schema) {
        var path = type + "." + field;
        if (table.path("keyed").has(path)) {
            schema.put("x-kubernetes-list-type", "map");
            schema.set("x-kubernetes-list-map-keys", table.path("keyed").get(path));
        }
        if (contains(table.path("sets"), path)) {
            schema.put("x-kubernetes-list-type", "set");
        }
        if (contains(table.path("atomic"), path)) {
            schema.put("x-kubernetes-map-type", "atomic");
        }
        if (table.path("defaults").has(path)) {
            schema.set("default", table.path("defaults").get(path));
        }
    }

    private static boolean contains(JsonNode list, String text) {
        for (var element : list) {
            if (element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
