package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record's schema in the making. */
final class Fields {
    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final ArrayNode fields;

    Fields(String name) {
        record.put("type", "record").put("name", name);
        fields = record.putArray("fields");
    }

    /** A field that is always there. */
    Fields field(String name, JsonNode type) {
        add(name).set("type", type);
        return this;
    }

    Fields field(String name, String type) {
        add(name).put("type", type);
        return this;
    }

    /** A field whose type is a union with null, which readers of older data take for its absence. */
    Fields nullable(String name, JsonNode union) {
        ObjectNode field = add(name);
        field.set("type", union);
        field.putNull("default");
        return this;
    }

    /** A field that is null or of a type by name. */
    Fields nullable(String name, String type) {
        return nullable(name, JsonNodeFactory.instance.arrayNode().add("null").add(type));
    }

    /** A field that is null or milliseconds since the epoch. */
    Fields nullableTime(String name) {
        return nullable(name, JsonNodeFactory.instance.arrayNode().add("null").add(time()));
    }

    Fields time(String name) {
        return field(name, time());
    }

    ObjectNode record() {
        return record;
    }

    /** The whole schema as text: the record and what is in it are of that namespace. */
    String named(String namespace) {
        return record.put("namespace", namespace).toString();
    }

    private static ObjectNode time() {
        return JsonNodeFactory.instance.objectNode().put("type", "long").put("logicalType", "timestamp-millis");
    }

    /** The name of CQL stays with a field whose name in Avro is another. */
    private ObjectNode add(String name) {
        String valid = AvroNames.of(name);
        ObjectNode field = fields.addObject().put("name", valid);
        return valid.equals(name) ? field : field.put("cqlName", name);
    }
}
