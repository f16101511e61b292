package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import java.util.List;

/**
 * Between the version that is stored and the one that is spoken. Versions of a custom resource differ in {@code apiVersion} only
 * (conversion {@code None}); events have other field names in {@code events.k8s.io}.
 */
final class Versions {
    private record Renamed(String core, String events) {}

    private static final List<Renamed> EVENT_FIELDS = List.of(
            new Renamed("involvedObject", "regarding"),
            new Renamed("message", "note"),
            new Renamed("source", "deprecatedSource"),
            new Renamed("count", "deprecatedCount"),
            new Renamed("firstTimestamp", "deprecatedFirstTimestamp"),
            new Renamed("lastTimestamp", "deprecatedLastTimestamp"),
            new Renamed("reportingComponent", "reportingController"));

    private Versions() {}

    /** An object as the version of {@code kind} has it. */
    static ObjectNode present(ObjectNode stored, ResourceKind kind) {
        if (stored.path("apiVersion").asText().equals(kind.apiVersion())) {
            return stored;
        }
        var spoken = stored.deepCopy().put("apiVersion", kind.apiVersion());
        if (kind.resource().equals("events.events.k8s.io")) {
            EVENT_FIELDS.forEach(field -> rename(spoken, field.core, field.events));
        } else if (kind.resource().equals("events")) {
            EVENT_FIELDS.forEach(field -> rename(spoken, field.events, field.core));
        }
        return spoken;
    }

    private static void rename(ObjectNode object, String from, String to) {
        var value = object.remove(from);
        if (value != null) {
            object.set(to, value);
        }
    }
}
