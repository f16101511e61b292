package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.Discovery;
import dev.cassandrakafka.testkit.kubernetes.kind.KindRegistry;
import dev.cassandrakafka.testkit.kubernetes.kind.OpenApi;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.util.List;
import java.util.Optional;

/** Everything that is not about objects: discovery, OpenAPI, version, health. */
final class Documents {
    private final Discovery discovery;
    private final OpenApi openApi;
    private final ObjectStore store;

    Documents(KindRegistry kinds, ModelSchemas schemas, ObjectStore store) {
        this.discovery = new Discovery(kinds);
        this.openApi = new OpenApi(kinds, schemas);
        this.store = store;
    }

    /** What lies at a path; empty if it is about objects. */
    Optional<Reply> find(String path) {
        var parts = List.of(path.replaceFirst("^/", "").split("/"));
        return switch (parts.get(0)) {
            case "version" -> Optional.of(Reply.Document.ok(version()));
            case "healthz", "livez", "readyz" -> Optional.of(new Reply.Text("ok"));
            case "openapi" -> Optional.of(openApi(parts));
            case "api" -> core(parts);
            case "apis" -> groups(parts);
            default -> Optional.empty();
        };
    }

    private static ObjectNode version() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("major", "1")
                .put("minor", "32")
                .put("gitVersion", "v1.32.0-embedded")
                .put("platform", "java");
    }

    private Optional<Reply> core(List<String> parts) {
        return switch (parts.size()) {
            case 1 -> Optional.of(Reply.Document.ok(discovery.coreVersions()));
            case 2 -> Optional.of(found(discovery.resources("", parts.get(1))));
            default -> Optional.empty();
        };
    }

    private Optional<Reply> groups(List<String> parts) {
        return switch (parts.size()) {
            case 1 -> Optional.of(Reply.Document.ok(discovery.groups()));
            case 2 -> Optional.of(found(discovery.group(parts.get(1))));
            case 3 -> Optional.of(found(discovery.resources(parts.get(1), parts.get(2))));
            default -> Optional.empty();
        };
    }

    private Reply openApi(List<String> parts) {
        if (parts.size() < 2 || !parts.get(1).equals("v3")) {
            throw ApiFailure.noResource();
        }
        return switch (parts.size()) {
            case 2 -> Reply.Document.ok(openApi.index(store.revision()));
            case 4 -> found(openApi.document("", parts.get(3)));
            case 5 -> found(openApi.document(parts.get(3), parts.get(4)));
            default -> throw ApiFailure.noResource();
        };
    }

    private static Reply found(Optional<ObjectNode> document) {
        return Reply.Document.ok(document.orElseThrow(ApiFailure::noResource));
    }
}
