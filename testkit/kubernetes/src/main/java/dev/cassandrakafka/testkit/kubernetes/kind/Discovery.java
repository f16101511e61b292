package dev.cassandrakafka.testkit.kubernetes.kind;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the server says that it serves. */
public final class Discovery {
    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
    private static final List<String> SUBRESOURCE_VERBS = List.of("get", "patch", "update");

    private final KindRegistry kinds;

    /** Speaks of what {@code kinds} holds at the time of asking. */
    public Discovery(KindRegistry kinds) {
        this.kinds = kinds;
    }

    private static ObjectNode document(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("apiVersion", "v1");
    }

    /** {@code GET /api}. */
    public ObjectNode coreVersions() {
        var document = document("APIVersions");
        document.putArray("versions").add("v1");
        document.putArray("serverAddressByClientCIDRs");
        return document;
    }

    /** {@code GET /apis}. */
    public ObjectNode groups() {
        var document = document("APIGroupList");
        var list = document.putArray("groups");
        kinds.groups().forEach((group, versions) -> list.add(describe(group, versions)));
        list.add(describe("authorization.k8s.io", List.of("v1")));
        return document;
    }

    /** {@code GET /apis/<group>}. */
    public Optional<ObjectNode> group(String group) {
        return Optional.ofNullable(kinds.groups().get(group)).map(versions -> {
            var document = document("APIGroup");
            document.setAll(describe(group, versions));
            return document;
        });
    }

    private static ObjectNode describe(String group, List<String> versions) {
        var entry = JsonNodeFactory.instance.objectNode().put("name", group);
        var list = entry.putArray("versions");
        versions.forEach(version -> list.add(version(group, version)));
        entry.set("preferredVersion", version(group, versions.get(0)));
        return entry;
    }

    private static ObjectNode version(String group, String version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("groupVersion", group + "/" + version)
                .put("version", version);
    }

    /** {@code GET /api/v1} and {@code GET /apis/<group>/<version>}. */
    public Optional<ObjectNode> resources(String group, String version) {
        var found = kinds.of(group, version);
        if (found.isEmpty()) {
            return group.equals("authorization.k8s.io") && version.equals("v1")
                    ? Optional.of(reviews())
                    : Optional.empty();
        }
        var document = document("APIResourceList");
        document.put("groupVersion", group.isEmpty() ? version : group + "/" + version);
        var list = document.putArray("resources");
        found.forEach(kind -> describe(kind, list));
        return Optional.of(document);
    }

    private static ObjectNode reviews() {
        var document = document("APIResourceList").put("groupVersion", "authorization.k8s.io/v1");
        var list = document.putArray("resources");
        for (var kind : List.of("SelfSubjectAccessReview", "SelfSubjectRulesReview")) {
            var plural = kind.toLowerCase(Locale.ROOT) + "s";
            var entry = resource(list, plural, "", false, kind);
            entry.putArray("verbs").add("create");
        }
        return document;
    }

    private static void describe(ResourceKind kind, ArrayNode list) {
        var names = kind.names();
        var entry = resource(list, names.plural(), names.singular(), kind.namespaced(), names.kind());
        verbs(entry, VERBS);
        names.shortNames().forEach(entry.putArray("shortNames")::add);
        names.categories().forEach(entry.putArray("categories")::add);
        if (kind.hasStatus()) {
            verbs(resource(list, names.plural() + "/status", "", kind.namespaced(), names.kind()), SUBRESOURCE_VERBS);
        }
        if (kind.scale().isPresent()) {
            var scale = resource(list, names.plural() + "/scale", "", kind.namespaced(), "Scale");
            scale.put("group", "autoscaling").put("version", "v1");
            verbs(scale, SUBRESOURCE_VERBS);
        }
    }

    private static ObjectNode resource(ArrayNode list, String name, String singular, boolean namespaced, String kind) {
        return list.addObject()
                .put("name", name)
                .put("singularName", singular)
                .put("namespaced", namespaced)
                .put("kind", kind);
    }

    private static void verbs(ObjectNode entry, List<String> verbs) {
        verbs.forEach(entry.putArray("verbs")::add);
    }
}
