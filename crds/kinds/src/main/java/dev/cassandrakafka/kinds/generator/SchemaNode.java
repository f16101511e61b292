package dev.cassandrakafka.kinds.generator;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;

/** Steps from a schema to the ones below it, where they must be. */
final class SchemaNode {
    private SchemaNode() {}

    static JSONSchemaProps field(JSONSchemaProps object, String name) {
        JSONSchemaProps field = object.getProperties().get(name);
        if (field == null) {
            throw new IllegalStateException(
                    "no field " + name + " among " + object.getProperties().keySet());
        }
        return field;
    }

    static JSONSchemaProps item(JSONSchemaProps object, String list) {
        return field(object, list).getItems().getSchema();
    }
}
