package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jcip.annotations.Immutable;

/**
 * A set of paths into an object. Steps are written as in {@code FieldsV1}: {@code f:name} a field, {@code k:{"name":"a"}} an element of
 * a keyed list, {@code v:"a"} an element of a set.
 */
@Immutable
public final class FieldSet {
    /** No path at all. */
    public static final FieldSet EMPTY = new FieldSet(false, new TreeMap<>());

    private final boolean member;
    private final SortedMap<String, FieldSet> children;

    private FieldSet(boolean member, SortedMap<String, FieldSet> children) {
        this.member = member;
        this.children = children;
    }

    /** The set made of the place itself, if {@code member}, and of what lies below it; children without a member are left out. */
    public static FieldSet of(boolean member, Map<String, FieldSet> children) {
        SortedMap<String, FieldSet> kept = new TreeMap<>();
        children.forEach((step, child) -> {
            if (!child.isEmpty()) {
                kept.put(step, child);
            }
        });
        return new FieldSet(member, kept);
    }

    /** The place itself and nothing below it. */
    public static FieldSet leaf() {
        return new FieldSet(true, new TreeMap<>());
    }

    /** Reads the {@code FieldsV1} form. */
    public static FieldSet parse(JsonNode fields) {
        Map<String, FieldSet> children = new TreeMap<>();
        fields.properties().forEach(entry -> {
            if (!entry.getKey().equals(".")) {
                children.put(entry.getKey(), entry.getValue().isEmpty() ? leaf() : parse(entry.getValue()));
            }
        });
        return of(fields.has("."), children);
    }

    /** Writes the {@code FieldsV1} form. */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        if (member && !children.isEmpty()) {
            json.putObject(".");
        }
        children.forEach((step, child) -> json.set(step, child.toJson()));
        return json;
    }

    /** Whether the place itself is in the set. */
    public boolean isMember() {
        return member;
    }

    /** Whether neither the place nor anything below it is in the set. */
    public boolean isEmpty() {
        return !member && children.isEmpty();
    }

    /** What lies below a step. */
    public FieldSet child(String step) {
        return children.getOrDefault(step, EMPTY);
    }

    /** The steps that something lies below. */
    public Iterable<String> steps() {
        return children.keySet();
    }

    /** Paths in either. */
    public FieldSet union(FieldSet other) {
        Map<String, FieldSet> united = new TreeMap<>(children);
        other.children.forEach((step, child) -> united.merge(step, child, FieldSet::union));
        return of(member || other.member, united);
    }

    /** Paths in both. */
    public FieldSet intersect(FieldSet other) {
        Map<String, FieldSet> common = new TreeMap<>();
        children.forEach((step, child) -> common.put(step, child.intersect(other.child(step))));
        return of(member && other.member, common);
    }

    /** Paths that are not in {@code other}. */
    public FieldSet minus(FieldSet other) {
        Map<String, FieldSet> left = new TreeMap<>();
        children.forEach((step, child) -> left.put(step, child.minus(other.child(step))));
        return of(member && !other.member, left);
    }

    /** Without a step and all that lies below it. */
    public FieldSet without(String step) {
        Map<String, FieldSet> left = new TreeMap<>(children);
        left.remove(step);
        return of(member, left);
    }

    /** With only one of the steps. */
    public FieldSet only(String step) {
        return of(false, Map.of(step, child(step)));
    }

    /** Every path in the set, as messages spell it: {@code .spec.containers[name="a"].image}. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect("", paths);
        return paths;
    }

    private void collect(String path, List<String> paths) {
        if (member) {
            paths.add(path);
        }
        children.forEach((step, child) -> child.collect(path + Steps.text(step), paths));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSet set && member == set.member && children.equals(set.children);
    }

    @Override
    public int hashCode() {
        return 31 * children.hashCode() + Boolean.hashCode(member);
    }

    @Override
    public String toString() {
        return paths().toString();
    }
}
