package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Defaults and rules of single built-in kinds that their schema cannot express: the few that operators run into. */
final class KindRules {
    private final Clock clock;

    KindRules(Clock clock) {
        this.clock = clock;
    }

    /** Completes an object in place, before the defaults of its schema. */
    void complete(ObjectNode object, ResourceKind kind) {
        switch (kind.resource()) {
            case "secrets" -> encode(object);
            case "services" -> service(object);
            case "namespaces" -> namespace(object);
            case "pods" -> pod(object);
            case "deployments.apps" -> deployment(object);
            case "replicasets.apps", "statefulsets.apps", "daemonsets.apps", "jobs.batch" ->
                containers(object.at("/spec/template/spec"));
            case "customresourcedefinitions.apiextensions.k8s.io" -> definition(object);
            default -> {}
        }
    }

    private static void encode(ObjectNode secret) {
        var plain = secret.remove("stringData");
        if (plain != null) {
            var data = secret.withObjectProperty("data");
            plain.properties()
                    .forEach(entry -> data.put(
                            entry.getKey(),
                            Base64.getEncoder()
                                    .encodeToString(entry.getValue().asText().getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void service(ObjectNode service) {
        var spec = service.withObjectProperty("spec");
        for (var port : spec.path("ports")) {
            if (!port.has("targetPort") && port instanceof ObjectNode object) {
                object.set("targetPort", port.path("port"));
            }
        }
        if (!spec.has("clusterIP") && !spec.path("type").asText().equals("ExternalName")) {
            var text = service.at("/metadata/namespace").asText()
                    + service.at("/metadata/name").asText();
            var address = "10.96." + Math.floorMod(text.hashCode() / 250, 250) + "."
                    + (1 + Math.floorMod(text.hashCode(), 250));
            spec.put("clusterIP", address);
        }
        if (spec.has("clusterIP") && !spec.has("clusterIPs")) {
            spec.putArray("clusterIPs").add(spec.path("clusterIP"));
        }
        if (!spec.has("ipFamilies")) {
            spec.putArray("ipFamilies").add("IPv4");
            spec.put("ipFamilyPolicy", "SingleStack");
        }
        service.withObjectProperty("status").withObjectProperty("loadBalancer");
    }

    private static void namespace(ObjectNode namespace) {
        var meta = Meta.of(namespace);
        meta.node().withObjectProperty("labels").put("kubernetes.io/metadata.name", meta.name());
        namespace.withObjectProperty("status").put("phase", meta.isBeingDeleted() ? "Terminating" : "Active");
    }

    private static void pod(ObjectNode pod) {
        pod.withObjectProperty("status");
        containers(pod.at("/spec"));
        for (var container : pod.at("/spec/containers")) {
            if (container.at("/resources/limits").isObject()) {
                var requests = ((ObjectNode) container.get("resources")).withObjectProperty("requests");
                container.at("/resources/limits").properties().forEach(limit -> {
                    if (!requests.has(limit.getKey())) {
                        requests.set(limit.getKey(), limit.getValue());
                    }
                });
            }
        }
    }

    private static void deployment(ObjectNode deployment) {
        containers(deployment.at("/spec/template/spec"));
        if (deployment.at("/spec") instanceof ObjectNode spec) {
            var strategy = spec.withObjectProperty("strategy");
            if (strategy.path("type").asText("RollingUpdate").equals("RollingUpdate")) {
                strategy.withObjectProperty("rollingUpdate");
            }
        }
    }

    private static void containers(JsonNode podSpec) {
        if (podSpec instanceof ObjectNode spec && spec.hasNonNull("serviceAccountName")) {
            spec.set("serviceAccount", spec.get("serviceAccountName"));
        }
        for (var list : new String[] {"containers", "initContainers"}) {
            for (var container : podSpec.path(list)) {
                if (container instanceof ObjectNode object && !object.has("imagePullPolicy")) {
                    object.put(
                            "imagePullPolicy",
                            pullPolicy(container.path("image").asText()));
                }
            }
        }
    }

    private static String pullPolicy(String image) {
        var last = image.substring(image.lastIndexOf('/') + 1);
        return image.contains("@") || (last.contains(":") && !last.endsWith(":latest")) ? "IfNotPresent" : "Always";
    }

    private void definition(ObjectNode definition) {
        if (!(definition.at("/spec/names") instanceof ObjectNode names)) {
            return;
        }
        var kind = names.path("kind").asText();
        if (!names.has("singular")) {
            names.put("singular", kind.toLowerCase(Locale.ROOT));
        }
        if (!names.has("listKind")) {
            names.put("listKind", kind + "List");
        }
        var status = definition.withObjectProperty("status");
        status.set("acceptedNames", names.deepCopy());
        ArrayNode stored = status.putArray("storedVersions");
        definition.at("/spec/versions").forEach(version -> {
            if (version.path("storage").asBoolean()) {
                stored.add(version.path("name"));
            }
        });
        if (!status.has("conditions")) {
            var conditions = status.putArray("conditions");
            condition(conditions, "NamesAccepted", "NoConflicts", "no conflicts found");
            condition(conditions, "Established", "InitialNamesAccepted", "the initial names have been accepted");
        }
    }

    private void condition(ArrayNode conditions, String type, String reason, String message) {
        conditions
                .addObject()
                .put("type", type)
                .put("status", "True")
                .put("reason", reason)
                .put("message", message)
                .put(
                        "lastTransitionTime",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** What is wrong with an object beyond its schema. */
    List<Problem> check(Optional<ObjectNode> before, ObjectNode after, ResourceKind kind) {
        return switch (kind.resource()) {
            case "deployments.apps", "replicasets.apps", "statefulsets.apps", "daemonsets.apps" ->
                workload(before, after);
            case "customresourcedefinitions.apiextensions.k8s.io" -> definitionName(after);
            default -> List.of();
        };
    }

    private static List<Problem> workload(Optional<ObjectNode> before, ObjectNode after) {
        List<Problem> problems = new ArrayList<>();
        var selector = after.at("/spec/selector");
        var labels = after.at("/spec/template/metadata/labels");
        selector.path("matchLabels").properties().forEach(entry -> {
            if (!labels.path(entry.getKey()).equals(entry.getValue())) {
                problems.add(Problem.invalid(
                        "spec.template.metadata.labels",
                        labels.toString(),
                        "`selector` does not match template `labels`"));
            }
        });
        for (int i = 0; i < after.at("/spec/template/spec/containers").size(); i++) {
            if (after.at("/spec/template/spec/containers/" + i + "/image")
                    .asText()
                    .isEmpty()) {
                problems.add(Problem.required("spec.template.spec.containers[" + i + "].image"));
            }
        }
        before.map(old -> old.at("/spec/selector"))
                .filter(old -> !old.equals(selector))
                .ifPresent(old ->
                        problems.add(Problem.invalid("spec.selector", selector.toString(), "field is immutable")));
        return problems;
    }

    private static List<Problem> definitionName(ObjectNode definition) {
        var expected = definition.at("/spec/names/plural").asText() + "."
                + definition.at("/spec/group").asText();
        var name = Meta.of(definition).name();
        return name.equals(expected)
                ? List.of()
                : List.of(Problem.invalid(
                        "metadata.name", "\"" + name + "\"", "must be spec.names.plural+\".\"+spec.group"));
    }
}
