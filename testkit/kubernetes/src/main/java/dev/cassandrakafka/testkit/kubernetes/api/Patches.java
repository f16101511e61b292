package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.MergePatch;
import dev.cassandrakafka.testkit.kubernetes.fields.StrategicMerge;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.zjsonpatch.JsonPatch;
import io.fabric8.zjsonpatch.JsonPatchException;

/** The patch formats, by media type. */
final class Patches {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Patches() {}

    static boolean isApply(ApiRequest request) {
        return request.method().equals("PATCH") && request.contentType().startsWith("application/apply-patch");
    }

    /** What an object becomes by any patch but an apply. */
    static ObjectNode patch(ObjectNode live, ApiRequest request, ResourceKind kind) {
        var patch = read(request);
        var patched =
                switch (request.contentType()) {
                    case "application/json-patch+json" -> jsonPatch(live, patch);
                    case "application/merge-patch+json" -> MergePatch.merge(live, patch);
                    case "application/strategic-merge-patch+json" -> {
                        if (kind.custom()) {
                            throw ApiFailure.unsupportedMediaType(request.contentType());
                        }
                        yield StrategicMerge.merge(live, patch, kind.schema());
                    }
                    default -> throw ApiFailure.unsupportedMediaType(request.contentType());
                };
        if (patched instanceof ObjectNode object) {
            return object;
        }
        throw ApiFailure.badRequest("the patch does not lead to an object");
    }

    private static JsonNode jsonPatch(ObjectNode live, JsonNode patch) {
        try {
            patch.forEach(operation -> exists(live, operation));
            return JsonPatch.apply(patch, live);
        } catch (JsonPatchException e) {
            throw ApiFailure.unprocessable(String.valueOf(e.getMessage()));
        }
    }

    /** The library takes away what is not there without a word; the real server does not. */
    private static void exists(ObjectNode live, JsonNode operation) {
        var path = operation.path("path").asText();
        if (operation.path("op").asText().equals("remove") && live.at(path).isMissingNode()) {
            throw ApiFailure.unprocessable("remove operation does not apply: doc is missing path: " + path);
        }
    }

    /** The body as a tree; YAML is read too, protobuf is not. */
    static JsonNode read(ApiRequest request) {
        if (request.contentType().contains("protobuf")) {
            throw ApiFailure.unsupportedMediaType(request.contentType());
        }
        try {
            JsonNode tree = request.body().stripLeading().startsWith("{")
                            || request.body().stripLeading().startsWith("[")
                    ? JSON.readTree(request.body())
                    : Serialization.unmarshal(request.body(), JsonNode.class);
            if (tree == null || tree.isMissingNode()) {
                throw ApiFailure.badRequest("the body is empty");
            }
            return tree;
        } catch (JsonProcessingException | KubernetesClientException | IllegalArgumentException e) {
            throw ApiFailure.badRequest("the body cannot be read: " + e.getMessage());
        }
    }

    /** The body as an object. */
    static ObjectNode readObject(ApiRequest request) {
        if (read(request) instanceof ObjectNode object) {
            return object;
        }
        throw ApiFailure.badRequest("the body is not an object");
    }
}
