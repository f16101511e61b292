package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;

/** Schemas of built-in kinds, derived from the classes of the client's model and completed by {@link Traits}. */
@NotThreadSafe
public final class ModelSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<String> SCHEMALESS = Set.of(
            "JSONSchemaPropsOrArray", "JSONSchemaPropsOrBool", "JSONSchemaPropsOrStringArray", "FieldsV1", "AnyType");
    /** {@code JSONSchemaProps} and what it leads to is data for us, and defaults must not creep into it. */
    private static final String OPEN_SCHEMA = "JSONSchemaProps";

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Traits traits = Traits.load();

    /** The schema of a class of the client's model, and of every class that it leads to. */
    public Schema of(Class<?> type) {
        return new Schema(reference(type), this::definition);
    }

    /** A schema whose references point to classes that were seen before, for instance to {@code ObjectMeta}. */
    public Schema of(ObjectNode schema) {
        return new Schema(schema, this::definition);
    }

    /** A reference to the schema of a class. */
    public ObjectNode reference(Class<?> type) {
        var name = nameOf(type);
        if (!definitions.containsKey(name)) {
            define(name, type);
        }
        return JSON.objectNode().put("$ref", REFERENCE + name);
    }

    /** All definitions so far, by name. */
    public Map<String, ObjectNode> definitions() {
        return definitions;
    }

    private ObjectNode definition(String name) {
        var found = definitions.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no definition " + name);
        }
        return found;
    }

    /** The name in the published document: {@code io.k8s.api.apps.v1.Deployment}. */
    private static String nameOf(Class<?> type) {
        var path = type.getName().substring(MODEL.length());
        return "io.k8s.api." + (path.contains(".") ? path : "core.v1." + path);
    }

    private void define(String name, Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        definitions.put(name, schema);
        var properties = JSON.objectNode();
        for (Field field : type.getDeclaredFields()) {
            var annotation = field.getAnnotation(JsonProperty.class);
            if (annotation != null && !Modifier.isStatic(field.getModifiers())) {
                var property = schemaOf(field.getGenericType());
                traits.describe(type.getSimpleName(), annotation.value(), property);
                properties.set(annotation.value(), property);
            }
        }
        schema.set("properties", properties);
        traits.describe(type.getSimpleName(), schema);
    }

    private ObjectNode schemaOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? (ObjectNode) JSON.objectNode().put("type", "array").set("items", schemaOf(arguments[0]))
                    : (ObjectNode)
                            JSON.objectNode().put("type", "object").set("additionalProperties", schemaOf(arguments[1]));
        }
        return type instanceof Class<?> plain ? schemaOf(plain) : anything();
    }

    private ObjectNode schemaOf(Class<?> type) {
        if (type == String.class || type == MicroTime.class || type.isEnum()) {
            return JSON.objectNode().put("type", "string");
        }
        if (type == Boolean.class || type == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == Integer.class || type == int.class) {
            return JSON.objectNode().put("type", "integer").put("format", "int32");
        }
        if (type == Long.class || type == long.class) {
            return JSON.objectNode().put("type", "integer").put("format", "int64");
        }
        if (type == Double.class || type == Float.class) {
            return JSON.objectNode().put("type", "number");
        }
        if (type == IntOrString.class || type == Quantity.class) {
            return JSON.objectNode().put("x-kubernetes-int-or-string", true);
        }
        return isModel(type) ? reference(type) : anything();
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().startsWith(MODEL)
                && !type.isInterface()
                && !SCHEMALESS.contains(type.getSimpleName())
                && !type.getSimpleName().equals(OPEN_SCHEMA);
    }

    private static ObjectNode anything() {
        return JSON.objectNode().put("x-kubernetes-preserve-unknown-fields", true);
    }
}
