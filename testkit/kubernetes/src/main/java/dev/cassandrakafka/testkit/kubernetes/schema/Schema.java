package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One node of an OpenAPI v3 schema, its reference resolved. It says of a value what may be in it and how two values of it are merged
 * (https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy).
 */
public final class Schema {
    /** Anything at all, kept as it is and merged field by field. */
    public static final Schema ANY = new Schema(
            JsonNodeFactory.instance.objectNode().put("x-kubernetes-preserve-unknown-fields", true), name -> {
                throw new IllegalArgumentException("no definition " + name);
            });

    /** How two lists are merged. */
    public enum ListType {
        /** One replaces the other. */
        ATOMIC,
        /** Their elements are united. */
        SET,
        /** Their elements are merged by {@link #listKeys()}. */
        MAP
    }

    private final JsonNode node;
    private final Function<String, JsonNode> definitions;

    /**
     * @param node the schema; {@code $ref} in it may have siblings, which win
     * @param definitions finds the target of a reference by the last part of its path
     */
    public Schema(JsonNode node, Function<String, JsonNode> definitions) {
        this.node = resolved(node, definitions);
        this.definitions = definitions;
    }

    private static JsonNode resolved(JsonNode node, Function<String, JsonNode> definitions) {
        if (!node.hasNonNull("$ref")) {
            return node;
        }
        var reference = node.get("$ref").asText();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll((ObjectNode) definitions.apply(reference.substring(reference.lastIndexOf('/') + 1)));
        merged.setAll((ObjectNode) node);
        merged.remove("$ref");
        return merged;
    }

    /** The schema of a field: of the one that is declared, or of any entry of a map. Empty: there is no such field. */
    public Optional<Schema> field(String name) {
        if (declares(name)) {
            return Optional.of(new Schema(node.get("properties").get(name), definitions));
        }
        var additional = node.path("additionalProperties");
        if (additional.isObject()) {
            return Optional.of(new Schema(additional, definitions));
        }
        return additional.asBoolean() || preservesUnknown() ? Optional.of(ANY) : Optional.empty();
    }

    /** The schema of a field, or {@link #ANY} where there is none. */
    public Schema fieldOrAny(String name) {
        return field(name).orElse(ANY);
    }

    /** Whether the field is named in the schema, as opposed to an entry of a map. */
    public boolean declares(String name) {
        return node.path("properties").has(name);
    }

    /** Names of the declared fields. */
    public List<String> declared() {
        List<String> names = new ArrayList<>();
        node.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The schema of list elements. */
    public Schema items() {
        return node.has("items") ? new Schema(node.get("items"), definitions) : ANY;
    }

    /** How two lists are merged. */
    public ListType listType() {
        return switch (text("x-kubernetes-list-type")) {
            case "map" -> ListType.MAP;
            case "set" -> ListType.SET;
            default -> ListType.ATOMIC;
        };
    }

    /** The fields that tell elements of a keyed list apart. */
    public List<String> listKeys() {
        List<String> keys = new ArrayList<>();
        node.path("x-kubernetes-list-map-keys").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    /** Whether an object is replaced as a whole. */
    public boolean isAtomic() {
        return text("x-kubernetes-map-type").equals("atomic");
    }

    /** Whether fields that are not declared are kept. */
    public boolean preservesUnknown() {
        return node.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    }

    /** Whether a number or a string will do. */
    public boolean isIntOrString() {
        return node.path("x-kubernetes-int-or-string").asBoolean();
    }

    /** Whether there are CEL rules anywhere in it. */
    public boolean hasRules() {
        return node.findValue("x-kubernetes-validations") != null;
    }

    /** A keyword as it stands; a missing node where there is none. */
    public JsonNode keyword(String name) {
        return node.path(name);
    }

    /** A keyword as text, empty where there is none. */
    public String text(String name) {
        return node.path(name).asText("");
    }

    /** The same definitions, another node. */
    public Schema at(JsonNode other) {
        return new Schema(other, definitions);
    }
}
