package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the JSON Schema of a pipeline file from its records and their annotations. */
final class PipelineSchema {
    private PipelineSchema() {}

    static Map<String, Object> of(Class<?> pipeline, String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(record(pipeline));
        return schema;
    }

    private static Map<String, Object> record(Class<?> type) {
        Map<String, Object> schema = typed("object");
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(type, component.getName());
            if (field.isAnnotationPresent(Required.class)) {
                required.add(field.getName());
            }
            properties.put(field.getName(), property(field));
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Optional.ofNullable(field.getAnnotation(JsonPropertyDescription.class))
                .ifPresent(description -> schema.put("description", description.value()));
        schema.putAll(type(field.getAnnotatedType()));
        bounds(field, schema);
        Optional.ofNullable(field.getAnnotation(Default.class))
                .ifPresent(value -> schema.put("default", defaultValue(schema, value.value())));
        return schema;
    }

    private static Map<String, Object> type(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            Map<String, Object> schema = typed(arguments.length == 1 ? "array" : "object");
            AnnotatedType element = arguments[arguments.length - 1];
            Map<String, Object> items = type(element);
            bounds(element, items);
            schema.put(arguments.length == 1 ? "items" : "additionalProperties", items);
            return schema;
        }
        Class<?> type = (Class<?>) annotated.getType();
        return type.isRecord() ? record(type) : type.isEnum() ? enumeration(type) : typed(scalar(type));
    }

    private static Map<String, Object> enumeration(Class<?> type) {
        Map<String, Object> schema = typed("string");
        schema.put(
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> field(type, ((Enum<?>) constant).name())
                                .getAnnotation(JsonProperty.class)
                                .value())
                        .toList());
        return schema;
    }

    private static void bounds(AnnotatedElement element, Map<String, Object> schema) {
        Optional.ofNullable(element.getAnnotation(Size.class)).ifPresent(size -> size(size, schema));
        Optional.ofNullable(element.getAnnotation(Pattern.class)).ifPresent(p -> schema.put("pattern", p.value()));
        Optional.ofNullable(element.getAnnotation(Min.class)).ifPresent(m -> schema.put("minimum", (long) m.value()));
        Optional.ofNullable(element.getAnnotation(Max.class)).ifPresent(m -> schema.put("maximum", (long) m.value()));
    }

    private static void size(Size size, Map<String, Object> schema) {
        String what =
                schema.containsKey("items") ? "Items" : "object".equals(schema.get("type")) ? "Properties" : "Length";
        if (size.min() > 0) {
            schema.put("min" + what, size.min());
        }
        if (size.max() < Long.MAX_VALUE) {
            schema.put("max" + what, size.max());
        }
    }

    private static Object defaultValue(Map<String, Object> schema, String text) {
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> Long.valueOf(text);
            case "object" -> Map.of(); // the only default that objects have
            default -> text;
        };
    }

    private static String scalar(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        throw new IllegalStateException("teach the pipeline schema about " + type);
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
