package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node of a schema.
 *
 * @param path where it is, such as {@code spec.routes[].topics[]}, or {@code spec.kafka.consumer.config{}} for the values of a map
 * @param name name of the field, empty for the root, for items and for values of maps
 * @param schema the node itself
 * @param parent the object that the field belongs to, missing for the root
 */
public record SchemaNode(String path, String name, JsonNode schema, JsonNode parent) {

    static SchemaNode root(JsonNode schema) {
        return new SchemaNode("", "", schema, MissingNode.getInstance());
    }

    Stream<SchemaNode> withAllBelow() {
        return Stream.concat(Stream.of(this), below().stream().flatMap(SchemaNode::withAllBelow));
    }

    private List<SchemaNode> below() {
        List<SchemaNode> below = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            String child = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            below.add(new SchemaNode(child, field.getKey(), field.getValue(), schema));
        });
        if (schema.has("items")) {
            below.add(new SchemaNode(path + "[]", "", schema.get("items"), schema));
        }
        if (schema.path("additionalProperties").isObject()) {
            below.add(new SchemaNode(path + "{}", "", schema.get("additionalProperties"), schema));
        }
        return below;
    }

    /** Whether it is a field, not the root, an item or a value of a map. */
    public boolean isField() {
        return !name.isEmpty();
    }

    /** Whether it has this type. */
    public boolean is(String type) {
        return schema.path("type").asText().equals(type);
    }

    /** Whether its object cannot be without it. */
    public boolean isRequired() {
        return parent.path("required").valueStream().anyMatch(required -> required.asText()
                .equals(name));
    }
}
