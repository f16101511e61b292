package dev.cassandrakafka.testkit.kubernetes.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.StringJoiner;

/** Cells of built-in kinds that no path leads to, after {@code printers/internalversion} of Kubernetes. */
final class BuiltinCells {
    private BuiltinCells() {}

    static JsonNode read(String function, JsonNode object) {
        return switch (function) {
            case "podReady" -> text(PodCells.ready(object));
            case "podStatus" -> text(PodCells.status(object));
            case "podRestarts" -> text(PodCells.restarts(object));
            case "dataCount" ->
                text(""
                        + (object.path("data").size()
                                + object.path("binaryData").size()));
            case "secretCount" -> IntNode.valueOf(object.path("secrets").size());
            case "servicePorts" -> text(servicePorts(object));
            case "none" -> text("<none>");
            case "selector" -> text(labels(selector(object)));
            case "podSelector" -> text(labels(object.at("/spec/podSelector/matchLabels")));
            case "containers" -> text(join(object.at("/spec/template/spec/containers"), "name"));
            case "images" -> text(join(object.at("/spec/template/spec/containers"), "image"));
            case "involvedObject" -> text(involvedObject(object));
            case "readyReplicas" ->
                text(status(object, "readyReplicas") + "/"
                        + object.at("/spec/replicas").asInt(1));
            case "updatedReplicas" -> IntNode.valueOf(status(object, "updatedReplicas"));
            case "availableReplicas" -> IntNode.valueOf(status(object, "availableReplicas"));
            case "jobStatus" -> text(jobStatus(object));
            case "completions" ->
                text(status(object, "succeeded") + "/"
                        + object.at("/spec/completions").asInt(1));
            case "role" ->
                text(object.at("/roleRef/kind").asText() + "/"
                        + object.at("/roleRef/name").asText());
            default -> throw new IllegalArgumentException("no such column function: " + function);
        };
    }

    private static TextNode text(String text) {
        return TextNode.valueOf(text);
    }

    private static int status(JsonNode object, String field) {
        return object.path("status").path(field).asInt();
    }

    private static JsonNode selector(JsonNode object) {
        var selector = object.at("/spec/selector");
        return selector.has("matchLabels") ? selector.path("matchLabels") : selector;
    }

    private static String labels(JsonNode labels) {
        var text = new StringJoiner(",").setEmptyValue("<none>");
        labels.properties()
                .forEach(label ->
                        text.add(label.getKey() + "=" + label.getValue().asText()));
        return text.toString();
    }

    private static String join(JsonNode list, String field) {
        var text = new StringJoiner(",");
        list.forEach(element -> text.add(element.path(field).asText()));
        return text.toString();
    }

    private static String servicePorts(JsonNode service) {
        var ports = new StringJoiner(",").setEmptyValue("<none>");
        service.at("/spec/ports").forEach(port -> {
            var node = port.path("nodePort").asInt() == 0
                    ? ""
                    : ":" + port.path("nodePort").asText();
            ports.add(port.path("port").asText() + node + "/"
                    + port.path("protocol").asText("TCP"));
        });
        return ports.toString();
    }

    private static String involvedObject(JsonNode event) {
        var object = event.has("regarding") ? event.path("regarding") : event.path("involvedObject");
        return object.path("kind").asText().toLowerCase(Locale.ROOT) + "/"
                + object.path("name").asText();
    }

    private static String jobStatus(JsonNode job) {
        for (var condition : job.at("/status/conditions")) {
            if (condition.path("status").asText().equals("True")) {
                return condition.path("type").asText();
            }
        }
        return "Running";
    }
}
