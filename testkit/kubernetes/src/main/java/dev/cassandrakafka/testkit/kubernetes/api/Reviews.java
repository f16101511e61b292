package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Questions about one's own rights. There is no authorization here, so everything is allowed. */
final class Reviews {
    private Reviews() {}

    static Optional<ObjectNode> answer(Target target, ApiRequest request) {
        if (!target.group().equals("authorization.k8s.io") || !request.method().equals("POST")) {
            return Optional.empty();
        }
        var review = Patches.readObject(request);
        switch (target.plural()) {
            case "selfsubjectaccessreviews" -> review.putObject("status").put("allowed", true);
            case "selfsubjectrulesreviews" -> rules(review.putObject("status"));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(review);
    }

    private static void rules(ObjectNode status) {
        var rule = status.putArray("resourceRules").addObject();
        any(rule.putArray("verbs"));
        any(rule.putArray("apiGroups"));
        any(rule.putArray("resources"));
        var other = status.putArray("nonResourceRules").addObject();
        any(other.putArray("verbs"));
        any(other.putArray("nonResourceURLs"));
        status.put("incomplete", false);
    }

    private static void any(ArrayNode list) {
        list.add("*");
    }
}
