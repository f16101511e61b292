package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import java.util.Map;
import java.util.TreeMap;

/** The paths that a value has, and those in which two values differ. */
final class FieldSets {
    private FieldSets() {}

    /** Every leaf, every element of a merged list and every entry of a map. */
    static FieldSet of(JsonNode value, Schema schema) {
        Map<String, FieldSet> children = new TreeMap<>();
        switch (Merging.of(value, schema)) {
            case FIELDS ->
                value.properties().forEach(entry -> {
                    var below = of(entry.getValue(), schema.fieldOrAny(entry.getKey()));
                    var entryOfMap = !schema.declares(entry.getKey()) && !schema.preservesUnknown();
                    children.put(Steps.field(entry.getKey()), entryOfMap ? below.union(FieldSet.leaf()) : below);
                });
            case ELEMENTS ->
                Steps.elements(value, schema)
                        .forEach((step, element) ->
                                children.put(step, of(element, schema.items()).union(FieldSet.leaf())));
            case WHOLE -> {}
        }
        return children.isEmpty() ? FieldSet.leaf() : FieldSet.of(false, children);
    }

    /** Paths that {@code after} has anew or with another value. */
    static FieldSet changed(JsonNode before, JsonNode after, Schema schema) {
        if (before.equals(after)) {
            return FieldSet.EMPTY;
        }
        var merging = Merging.of(after, schema);
        if (before.isMissingNode() || merging != Merging.of(before, schema) || merging == Merging.WHOLE) {
            return added(after, schema);
        }
        return merging == Merging.FIELDS
                ? changedFields(before, after, schema)
                : changedElements(before, after, schema);
    }

    /** A value that is new as a whole: every place in it, containers included. */
    private static FieldSet added(JsonNode value, Schema schema) {
        Map<String, FieldSet> children = new TreeMap<>();
        switch (Merging.of(value, schema)) {
            case FIELDS ->
                value.properties()
                        .forEach(entry -> children.put(
                                Steps.field(entry.getKey()),
                                added(entry.getValue(), schema.fieldOrAny(entry.getKey()))));
            case ELEMENTS ->
                Steps.elements(value, schema)
                        .forEach((step, element) -> children.put(step, added(element, schema.items())));
            case WHOLE -> {}
        }
        return FieldSet.of(true, children);
    }

    private static FieldSet changedFields(JsonNode before, JsonNode after, Schema schema) {
        Map<String, FieldSet> children = new TreeMap<>();
        after.properties()
                .forEach(entry -> children.put(
                        Steps.field(entry.getKey()),
                        changed(before.path(entry.getKey()), entry.getValue(), schema.fieldOrAny(entry.getKey()))));
        return FieldSet.of(false, children);
    }

    private static FieldSet changedElements(JsonNode before, JsonNode after, Schema schema) {
        Map<String, FieldSet> children = new TreeMap<>();
        var old = Steps.elements(before, schema);
        Steps.elements(after, schema).forEach((step, element) -> {
            var counterpart = old.get(step);
            children.put(
                    step,
                    counterpart == null
                            ? added(element, schema.items())
                            : changed(counterpart, element, schema.items()));
        });
        return FieldSet.of(false, children);
    }

    /** What of a set still exists in a value. */
    static FieldSet existing(FieldSet set, JsonNode value, Schema schema) {
        Map<String, FieldSet> children = new TreeMap<>();
        var elements = Merging.of(value, schema) == Merging.ELEMENTS
                ? Steps.elements(value, schema)
                : Map.<String, JsonNode>of();
        for (var step : set.steps()) {
            if (Steps.isField(step) && value.has(Steps.nameOf(step))) {
                var name = Steps.nameOf(step);
                children.put(step, existing(set.child(step), value.get(name), schema.fieldOrAny(name)));
            } else if (elements.containsKey(step)) {
                children.put(step, existing(set.child(step), elements.get(step), schema.items()));
            }
        }
        return FieldSet.of(set.isMember(), children);
    }
}
