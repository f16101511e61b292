package dev.cassandrakafka.operator.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jcip.annotations.Immutable;

/**
 * Says whether everything that is desired is so in the live object. What is there beside it (defaults of the API server, fields
 * of others) does not count.
 */
@Immutable
final class Comparison {
    /** What tells the elements of a list apart, the best one first. */
    private static final List<String> KEYS = List.of("uid", "mountPath", "name");

    private static final Set<String> QUANTITIES = Set.of("requests", "limits");

    private Comparison() {}

    static boolean contains(JsonNode live, JsonNode desired) {
        if (isZero(desired) && (live.isMissingNode() || live.isNull())) {
            return true; // the API server leaves out what is empty, zero or false
        }
        if (desired.isObject()) {
            return live.isObject() && fields(live, desired);
        }
        if (desired.isArray()) {
            return live.isArray() && elements(live, desired);
        }
        return desired.equals(live) || sameNumber(desired, live);
    }

    private static boolean fields(JsonNode live, JsonNode desired) {
        return desired.properties().stream()
                .allMatch(field -> QUANTITIES.contains(field.getKey())
                        ? quantities(live.path(field.getKey()), field.getValue())
                        : contains(live.path(field.getKey()), field.getValue()));
    }

    private static boolean quantities(JsonNode live, JsonNode desired) {
        return desired.properties().stream()
                .allMatch(field -> sameQuantity(field.getValue(), live.path(field.getKey())));
    }

    private static boolean elements(JsonNode live, JsonNode desired) {
        Optional<String> key =
                KEYS.stream().filter(name -> tellsApart(name, desired)).findFirst();
        if (key.isPresent()) {
            return elementsByKey(live, desired, key.get());
        }
        if (live.size() != desired.size()) {
            return false;
        }
        for (int i = 0; i < desired.size(); i++) {
            if (!contains(live.get(i), desired.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean elementsByKey(JsonNode live, JsonNode desired, String key) {
        for (var element : desired) {
            var same = find(live, key, element.get(key));
            if (same.isEmpty() || !contains(same.get(), element)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<JsonNode> find(JsonNode list, String key, JsonNode value) {
        for (var element : list) {
            if (value.equals(element.path(key))) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static boolean tellsApart(String key, JsonNode list) {
        var seen = new HashSet<JsonNode>();
        for (var element : list) {
            if (!element.has(key) || !seen.add(element.get(key))) {
                return false;
            }
        }
        return !list.isEmpty();
    }

    private static boolean isZero(JsonNode value) {
        return value.isContainerNode()
                ? value.isEmpty()
                : value.asText().isEmpty()
                        || (value.isNumber() && value.asDouble() == 0)
                        || (value.isBoolean() && !value.asBoolean());
    }

    private static boolean sameNumber(JsonNode desired, JsonNode live) {
        return desired.isNumber() && live.isNumber() && desired.asText().equals(live.asText());
    }

    /** Resources come back in canonical form: 1000m as 1. */
    private static boolean sameQuantity(JsonNode desired, JsonNode live) {
        return live.isValueNode() && new Quantity(desired.asText()).equals(new Quantity(live.asText()));
    }
}
