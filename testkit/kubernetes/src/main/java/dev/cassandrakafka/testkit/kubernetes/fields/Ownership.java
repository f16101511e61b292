package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jcip.annotations.Immutable;

/** The contents of {@code metadata.managedFields}: which manager owns which fields, and since when. */
@Immutable
public final class Ownership {
    private static final Comparator<Map.Entry<Manager, Entry>> ORDER = Comparator.comparing(
                    (Map.Entry<Manager, Entry> owner) -> owner.getKey().operation())
            .thenComparing(owner -> owner.getValue().time());

    private final Map<Manager, Entry> entries;

    private record Entry(FieldSet fields, String time) {}

    private Ownership(Map<Manager, Entry> entries) {
        this.entries = entries;
    }

    /** Reads {@code metadata.managedFields}; absent means that nobody owns anything. */
    public static Ownership parse(JsonNode managedFields) {
        Map<Manager, Entry> entries = new LinkedHashMap<>();
        for (var entry : managedFields) {
            var manager = new Manager(
                    entry.path("manager").asText(),
                    entry.path("operation").asText().equals("Apply"),
                    entry.path("apiVersion").asText(),
                    entry.path("subresource").asText());
            entries.put(
                    manager,
                    new Entry(
                            FieldSet.parse(entry.path("fieldsV1")),
                            entry.path("time").asText()));
        }
        return new Ownership(entries);
    }

    /** Writes {@code metadata.managedFields}. */
    public ArrayNode toJson() {
        var json = JsonNodeFactory.instance.arrayNode();
        entries.entrySet().stream().sorted(ORDER).forEach(owner -> {
            var manager = owner.getKey();
            var entry = owner.getValue();
            var node = json.addObject().put("apiVersion", manager.apiVersion()).put("fieldsType", "FieldsV1");
            node.set("fieldsV1", entry.fields.toJson());
            node.put("manager", manager.name()).put("operation", manager.operation());
            if (!manager.subresource().isEmpty()) {
                node.put("subresource", manager.subresource());
            }
            node.put("time", entry.time);
        });
        return json;
    }

    /** What a manager owns. */
    FieldSet of(Manager manager) {
        var entry = entries.get(manager);
        return entry == null ? FieldSet.EMPTY : entry.fields;
    }

    /** What the other managers own, manager by manager. */
    Map<Manager, FieldSet> others(Manager manager) {
        Map<Manager, FieldSet> others = new LinkedHashMap<>();
        entries.forEach((other, entry) -> {
            if (!other.equals(manager)) {
                others.put(other, entry.fields);
            }
        });
        return others;
    }

    /** Gives a manager exactly these fields; the time moves only if they are others than before. */
    Ownership with(Manager manager, FieldSet fields, Instant now) {
        if (fields.equals(of(manager))) {
            return this;
        }
        Map<Manager, Entry> changed = new LinkedHashMap<>(entries);
        changed.remove(manager);
        if (!fields.isEmpty()) {
            changed.put(
                    manager,
                    new Entry(fields, now.truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        return new Ownership(changed);
    }

    /** Changes what every manager but one owns; who owns nothing any more is forgotten. */
    Ownership others(Manager manager, UnaryOperator<FieldSet> change) {
        Map<Manager, Entry> changed = new LinkedHashMap<>();
        entries.forEach((other, entry) -> {
            var fields = other.equals(manager) ? entry.fields : change.apply(entry.fields);
            if (!fields.isEmpty()) {
                changed.put(other, new Entry(fields, entry.time));
            }
        });
        return new Ownership(changed);
    }
}
