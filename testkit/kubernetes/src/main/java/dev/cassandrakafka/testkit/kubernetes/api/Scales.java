package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.MergePatch;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind.Scale;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The scale subresource: an {@code autoscaling/v1} Scale in place of the object. */
final class Scales {
    private final Writes writes;

    Scales(Writes writes) {
        this.writes = writes;
    }

    private static Scale paths(ResourceKind kind) {
        return kind.scale().orElseThrow(ApiFailure::noResource);
    }

    private static JsonNode at(JsonNode object, String path) {
        return object.at(path.replace('.', '/'));
    }

    /** What the scale subresource has against an object: its replicas must be a count. */
    static List<Problem> check(ResourceKind kind, JsonNode object) {
        var path = kind.scale().map(Scale::specReplicas).orElse("");
        var replicas = at(object, path);
        if (path.isEmpty() || replicas.isMissingNode() || (replicas.isInt() && replicas.asInt() >= 0)) {
            return List.of();
        }
        return List.of(
                replicas.isNumber()
                        ? Problem.invalid(path, replicas.toString(), "should be a non-negative integer")
                        : Problem.invalid(
                                path,
                                "0",
                                "%s accessor error: %s is of the type %s, expected int64"
                                        .formatted(
                                                path,
                                                replicas.asText(),
                                                replicas.getNodeType().name().toLowerCase(Locale.ROOT))));
    }

    ObjectNode get(ResourceKind kind, Target target) {
        return present(paths(kind), writes.live(kind, target));
    }

    private static ObjectNode present(Scale paths, ObjectNode object) {
        var scale = JsonNodeFactory.instance.objectNode().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        var metadata = Meta.of(object).node().deepCopy();
        metadata.retain("name", "namespace", "uid", "resourceVersion", "creationTimestamp");
        scale.set("metadata", metadata);
        scale.putObject("spec").put("replicas", at(object, paths.specReplicas()).asInt());
        var status = scale.putObject("status");
        status.put("replicas", at(object, paths.statusReplicas()).asInt());
        paths.selector()
                .map(path -> selector(at(object, path)))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> status.put("selector", text));
        return scale;
    }

    private static String selector(JsonNode selector) {
        if (selector.isTextual()) {
            return selector.asText();
        }
        var text = new StringJoiner(",");
        selector.path("matchLabels")
                .properties()
                .forEach(label ->
                        text.add(label.getKey() + "=" + label.getValue().asText()));
        return text.toString();
    }

    ObjectNode write(ResourceKind kind, Target target, ApiRequest request, WriteOptions options) {
        var paths = paths(kind);
        var live = writes.live(kind, target);
        var wanted = request.method().equals("PUT")
                ? Patches.read(request)
                : MergePatch.merge(present(paths, live), Patches.read(request));
        var replicas = wanted.at("/spec/replicas");
        if (!replicas.isInt() || replicas.asInt() < 0) {
            throw ApiFailure.invalid(
                    kind,
                    target.name(),
                    List.of(Problem.invalid(
                            "spec.replicas", replicas.toString(), "must be greater than or equal to 0")));
        }
        var changed = live.deepCopy();
        var name = paths.specReplicas().substring(paths.specReplicas().lastIndexOf('.') + 1);
        var parent = at(
                changed, paths.specReplicas().substring(0, paths.specReplicas().lastIndexOf('.')));
        ((ObjectNode) parent).set(name, replicas);
        var version = wanted.at("/metadata/resourceVersion").asText();
        Meta.of(changed)
                .node()
                .put("resourceVersion", version.isEmpty() ? Meta.of(live).resourceVersion() : version);
        return present(paths, writes.update(kind, target, changed, options));
    }
}
