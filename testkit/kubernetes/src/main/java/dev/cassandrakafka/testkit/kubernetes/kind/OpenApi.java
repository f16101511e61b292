package dev.cassandrakafka.testkit.kubernetes.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import java.util.Optional;

/**
 * The OpenAPI v3 documents: enough for {@code kubectl explain} and for kubectl to leave validation to the server. Descriptions of
 * built-in fields are missing, since the client's model has none.
 */
public final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";

    private final KindRegistry kinds;
    private final ModelSchemas schemas;

    /** Speaks of what {@code kinds} holds at the time of asking. */
    public OpenApi(KindRegistry kinds, ModelSchemas schemas) {
        this.kinds = kinds;
        this.schemas = schemas;
    }

    /** {@code GET /openapi/v3}. */
    public ObjectNode index(long revision) {
        var index = JsonNodeFactory.instance.objectNode();
        var paths = index.putObject("paths");
        for (var kind : kinds.all()) {
            var path = (kind.group().isEmpty() ? "api/" : "apis/") + kind.apiVersion();
            paths.withObjectProperty(path).put("serverRelativeURL", "/openapi/v3/" + path + "?hash=" + revision);
        }
        return index;
    }

    /** {@code GET /openapi/v3/apis/<group>/<version>}. */
    public Optional<ObjectNode> document(String group, String version) {
        var found = kinds.of(group, version);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.0");
        document.putObject("info").put("title", "Kubernetes").put("version", "embedded");
        var paths = document.putObject("paths");
        var components = document.putObject("components").putObject("schemas");
        schemas.definitions().forEach((name, schema) -> components.set(name, schema.deepCopy()));
        for (var kind : found) {
            var name = "kind." + kind.kind();
            components.set(name, schema(kind));
            paths.set(path(kind), operations(kind, name));
        }
        return Optional.of(document);
    }

    private static String path(ResourceKind kind) {
        return (kind.group().isEmpty() ? "/api/" : "/apis/")
                + kind.apiVersion()
                + (kind.namespaced() ? "/namespaces/{namespace}/" : "/")
                + kind.plural()
                + "/{name}";
    }

    private static ObjectNode schema(ResourceKind kind) {
        var schema = JsonNodeFactory.instance.objectNode();
        for (var keyword : new String[] {"type", "description", "properties", "required"}) {
            JsonNode value = kind.schema().keyword(keyword);
            if (!value.isMissingNode()) {
                schema.set(keyword, value.deepCopy());
            }
        }
        schema.putArray("x-kubernetes-group-version-kind").add(groupVersionKind(kind));
        return schema;
    }

    private static ObjectNode groupVersionKind(ResourceKind kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("group", kind.group())
                .put("version", kind.version())
                .put("kind", kind.kind());
    }

    private static ObjectNode operations(ResourceKind kind, String schema) {
        var operations = JsonNodeFactory.instance.objectNode();
        for (var verb : new String[] {"get", "put", "patch"}) {
            var operation = operations.putObject(verb);
            operation.set("x-kubernetes-group-version-kind", groupVersionKind(kind));
            operation.put("x-kubernetes-action", verb);
            var parameters = operation.putArray("parameters");
            for (var name : new String[] {"dryRun", "fieldManager", "fieldValidation"}) {
                parameters
                        .addObject()
                        .put("name", name)
                        .put("in", "query")
                        .putObject("schema")
                        .put("type", "string");
            }
            operation
                    .putObject("responses")
                    .putObject("200")
                    .put("description", "OK")
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", SCHEMAS + schema);
        }
        return operations;
    }
}
