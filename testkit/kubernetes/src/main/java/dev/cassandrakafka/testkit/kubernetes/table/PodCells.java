package dev.cassandrakafka.testkit.kubernetes.table;

import com.fasterxml.jackson.databind.JsonNode;

/** What a pod's row says. */
final class PodCells {
    private PodCells() {}

    static String ready(JsonNode pod) {
        int ready = 0;
        for (var container : pod.at("/status/containerStatuses")) {
            ready += container.path("ready").asBoolean() ? 1 : 0;
        }
        return ready + "/" + pod.at("/spec/containers").size();
    }

    static String restarts(JsonNode pod) {
        int restarts = 0;
        for (var container : pod.at("/status/containerStatuses")) {
            restarts += container.path("restartCount").asInt();
        }
        return Integer.toString(restarts);
    }

    static String status(JsonNode pod) {
        if (pod.at("/metadata").has("deletionTimestamp")) {
            return "Terminating";
        }
        for (var container : pod.at("/status/containerStatuses")) {
            var state = container.path("state");
            for (var reason : new JsonNode[] {state.at("/waiting/reason"), state.at("/terminated/reason")}) {
                if (!reason.asText().isEmpty()) {
                    return reason.asText();
                }
            }
        }
        var reason = pod.at("/status/reason").asText();
        return reason.isEmpty() ? pod.at("/status/phase").asText("Unknown") : reason;
    }
}
