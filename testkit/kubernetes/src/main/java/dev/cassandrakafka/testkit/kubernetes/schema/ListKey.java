package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What tells the elements of a merged list apart. */
public final class ListKey {
    private ListKey() {}

    /** The key fields of an element of a keyed list, with their defaults, in the order of their names; the element itself in a set. */
    public static JsonNode of(JsonNode element, Schema list) {
        if (list.listType() != Schema.ListType.MAP) {
            return element;
        }
        var key = JsonNodeFactory.instance.objectNode();
        for (var name : list.listKeys().stream().sorted().toList()) {
            var value = element.path(name);
            var known = value.isMissingNode() ? fallback(list, name) : value;
            if (!known.isMissingNode()) {
                key.set(name, known);
            }
        }
        return key;
    }

    private static JsonNode fallback(Schema list, String name) {
        return list.items().field(name).map(field -> field.keyword("default")).orElse(MissingNode.getInstance());
    }
}
