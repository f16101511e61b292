package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.schema.Definition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of the status: conditions as {@code metav1.Condition}, and what an unseen resource shows. */
final class StatusRules {
    private static final String CONDITIONS = "/properties/status/properties/conditions";
    private static final Set<String> REQUIRED = Set.of("type", "status", "reason", "message", "lastTransitionTime");

    private StatusRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.whole(29, "conditions are the first field of status and a map by type", StatusRules::conditions),
                Rule.whole(29, "a condition is a metav1.Condition", StatusRules::condition),
                Rule.whole(33, "the status of an unseen resource is observedGeneration -1", StatusRules::unseen));
    }

    private static boolean conditions(Definition crd) {
        JsonNode conditions = crd.schema().at(CONDITIONS);
        String first =
                crd.schema().at("/properties/status/properties").fieldNames().next();
        return first.equals("conditions")
                && conditions.path("x-kubernetes-list-type").asText().equals("map")
                && conditions.path("x-kubernetes-list-map-keys").toString().equals("[\"type\"]");
    }

    private static boolean condition(Definition crd) {
        JsonNode item = crd.schema().at(CONDITIONS + "/items");
        Set<String> required =
                item.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return required.equals(REQUIRED)
                && item.at("/properties/observedGeneration/format").asText().equals("int64")
                && item.at("/properties/lastTransitionTime/format").asText().equals("date-time")
                && item.at("/properties/type/maxLength").asInt() == 316
                && item.at("/properties/type").has("pattern")
                && item.at("/properties/reason/maxLength").asInt() == 1024
                && item.at("/properties/reason/minLength").asInt() == 1
                && item.at("/properties/reason").has("pattern")
                && item.at("/properties/message/maxLength").asInt() == 32768
                && item.at("/properties/status/enum").size() == 3;
    }

    private static boolean unseen(Definition crd) {
        return crd.schema().at("/properties/status/default").toString().equals("{\"observedGeneration\":-1}");
    }
}
