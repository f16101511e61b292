package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema.ListType;

/** How two values of a place are merged. */
enum Merging {
    /** Field by field. */
    FIELDS,
    /** Element by element. */
    ELEMENTS,
    /** One replaces the other. */
    WHOLE;

    static Merging of(JsonNode value, Schema schema) {
        if (value.isObject() && !schema.isAtomic()) {
            return FIELDS;
        }
        return value.isArray() && schema.listType() != ListType.ATOMIC ? ELEMENTS : WHOLE;
    }
}
