package dev.cassandrakafka.kinds.generator;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.model.schema.Distinct;
import dev.cassandrakafka.model.schema.KeyedBy;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes down a record and its schema side by side and adds what the record says and fabric8 7.5.2 does not carry over: the order of
 * fields and of enum values, number formats with bounds, list types, time formats.
 */
final class RecordShape {
    /** The largest integer that every JSON reader keeps exact (2^53 - 1). */
    static final long MAX_SAFE_INTEGER = 9_007_199_254_740_991L;

    private RecordShape() {}

    static void apply(Class<?> record, JSONSchemaProps schema) {
        Map<String, JSONSchemaProps> ordered = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            JSONSchemaProps field = SchemaNode.field(schema, component.getName());
            shape(component, component.getGenericType(), field);
            ordered.put(component.getName(), field);
        }
        schema.setProperties(ordered);
        schema.setRequired(
                ordered.keySet().stream().filter(schema.getRequired()::contains).toList());
    }

    private static void shape(RecordComponent component, Type type, JSONSchemaProps schema) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            mergeRule(component, schema);
            JSONSchemaProps items = schema.getItems().getSchema();
            shape(component, list.getActualTypeArguments()[0], items);
            describe(list.getActualTypeArguments()[0], items);
        } else if (type instanceof Class<?> own && own.isRecord()) {
            apply(own, schema);
        } else if (type instanceof Class<?> own && own.isEnum()) {
            schema.setEnum(constants(own));
        } else if (type == Integer.class) {
            number(schema, "int32", Integer.MAX_VALUE);
        } else if (type == Long.class) {
            number(schema, "int64", MAX_SAFE_INTEGER);
        } else if (type == String.class && isTime(component.getName())) {
            schema.setFormat("date-time");
        }
    }

    /** Items have no field of their own that could carry their text. */
    private static void describe(Type type, JSONSchemaProps schema) {
        if (type instanceof Class<?> own && own.isAnnotationPresent(JsonClassDescription.class)) {
            schema.setDescription(own.getAnnotation(JsonClassDescription.class).value());
        }
    }

    private static boolean isTime(String name) {
        return name.equals("time") || name.endsWith("Time");
    }

    /** What is counted starts at 0 unless the record says otherwise. */
    private static void number(JSONSchemaProps schema, String format, long max) {
        schema.setFormat(format);
        schema.setMinimum(schema.getMinimum() == null ? 0.0 : schema.getMinimum());
        schema.setMaximum(schema.getMaximum() == null ? (double) max : schema.getMaximum());
    }

    private static void mergeRule(RecordComponent component, JSONSchemaProps schema) {
        KeyedBy keys = component.getAnnotation(KeyedBy.class);
        if (keys != null) {
            schema.setXKubernetesListType("map");
            schema.setXKubernetesListMapKeys(List.of(keys.value()));
        } else {
            schema.setXKubernetesListType(component.isAnnotationPresent(Distinct.class) ? "set" : "atomic");
        }
    }

    private static List<JsonNode> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .map(StandardTexts::json)
                .toList();
    }
}
