package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * How something is deleted.
 *
 * @param propagation {@code Background}, {@code Foreground} or {@code Orphan}: what becomes of dependents
 * @param graceSeconds seconds that a running pod has, if the client says
 * @param uid the object must still be this one
 * @param resourceVersion the object must still be in this state
 * @param dryRun whether nothing is deleted
 */
record DeleteOptions(
        String propagation,
        Optional<Long> graceSeconds,
        Optional<String> uid,
        Optional<String> resourceVersion,
        boolean dryRun) {

    static DeleteOptions of(ApiRequest request) {
        var body = request.body().isBlank() ? MissingNode.getInstance() : Patches.read(request);
        return new DeleteOptions(
                request.parameter("propagationPolicy")
                        .orElse(body.path("propagationPolicy").asText("Background")),
                request.parameter("gracePeriodSeconds").map(Long::valueOf).or(() -> seconds(body)),
                Optional.ofNullable(body.at("/preconditions/uid").textValue()),
                Optional.ofNullable(body.at("/preconditions/resourceVersion").textValue()),
                request.isDryRun() || !body.path("dryRun").isEmpty());
    }

    private static Optional<Long> seconds(JsonNode body) {
        var seconds = body.path("gracePeriodSeconds");
        return seconds.isNumber() ? Optional.of(seconds.asLong()) : Optional.empty();
    }
}
