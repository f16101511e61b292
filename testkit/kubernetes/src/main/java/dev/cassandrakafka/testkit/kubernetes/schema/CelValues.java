package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values as rules see them: fields under their escaped names, whole numbers as int or double as the schema has it. */
final class CelValues {
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private CelValues() {}

    static Object of(JsonNode value, Schema schema) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value, schema);
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                value.forEach(element -> list.add(of(element, schema.items())));
                yield list;
            }
            case STRING -> value.asText();
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> number(value, schema);
            default -> NullValue.NULL_VALUE;
        };
    }

    private static Object number(JsonNode value, Schema schema) {
        boolean whole = value.isIntegralNumber() && !schema.text("type").equals("number");
        return whole ? (Object) value.asLong() : (Object) value.asDouble();
    }

    private static Map<String, Object> object(JsonNode value, Schema schema) {
        Map<String, Object> fields = new LinkedHashMap<>();
        value.properties().forEach(entry -> {
            var name = schema.declares(entry.getKey()) ? escaped(entry.getKey()) : entry.getKey();
            fields.put(name, of(entry.getValue(), schema.fieldOrAny(entry.getKey())));
        });
        return fields;
    }

    /** https://kubernetes.io/docs/reference/using-api/cel/#escaping */
    static String escaped(String name) {
        if (RESERVED.contains(name)) {
            return "__" + name + "__";
        }
        return name.replace("__", "__underscores__")
                .replace(".", "__dot__")
                .replace("-", "__dash__")
                .replace("/", "__slash__");
    }
}
