package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Questions about one's own rights. There is no authorization here, so everything is allowed. */
final class Reviews {
    private Reviews() {}

    static Optional<ObjectNode> answer(Target target, ApiRequest request) {
        if (!target.group().equals("authorization.k8s.io") || !request.method().equals("POST")) {
            return Optional.empty();
        }
        return switch (target.plural()) {
            case "selfsubjectaccessreviews" -> {
                var review = review("SelfSubjectAccessReview");
                review.putObject("status").put("allowed", true);
                yield Optional.of(review);
            }
            case "selfsubjectrulesreviews" -> {
                var review = review("SelfSubjectRulesReview");
                rules(review.putObject("status"));
                yield Optional.of(review);
            }
            default -> Optional.empty();
        };
    }

    /** The question is not repeated in the answer, so that it need not be read: kubectl asks in protobuf. */
    private static ObjectNode review(String kind) {
        var review =
                JsonNodeFactory.instance.objectNode().put("kind", kind).put("apiVersion", "authorization.k8s.io/v1");
        review.putObject("metadata");
        review.putObject("spec");
        return review;
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
