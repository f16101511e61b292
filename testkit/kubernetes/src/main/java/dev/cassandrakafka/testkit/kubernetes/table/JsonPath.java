package dev.cassandrakafka.testkit.kubernetes.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSONPath of printer columns: fields, indexes, {@code [*]} and filters of the form {@code [?(@.type=="Ready")]}
 * (https://kubernetes.io/docs/reference/kubectl/jsonpath/).
 */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.(?<field>(?:\\\\.|[^.\\[\\\\])+)"
            + "|\\['(?<quoted>[^']+)'\\]"
            + "|\\[(?<index>-?\\d+)\\]"
            + "|(?<all>\\[\\*\\])"
            + "|\\[\\?\\(@\\.(?<key>[\\w.]+)\\s*==\\s*['\"](?<value>[^'\"]*)['\"]\\)\\]");

    private final List<Function<JsonNode, Stream<JsonNode>>> steps;

    private JsonPath(List<Function<JsonNode, Stream<JsonNode>>> steps) {
        this.steps = steps;
    }

    /**
     * Reads a path such as {@code .status.conditions[?(@.type=="Ready")].status}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static JsonPath parse(String path) {
        var matcher = STEP.matcher(path);
        List<Function<JsonNode, Stream<JsonNode>>> steps = new ArrayList<>();
        int position = 0;
        while (position < path.length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new IllegalArgumentException("not a JSONPath: " + path);
            }
            steps.add(step(matcher));
            position = matcher.end();
        }
        return new JsonPath(steps);
    }

    private static Function<JsonNode, Stream<JsonNode>> step(Matcher matcher) {
        if (matcher.group("field") != null) {
            var name = matcher.group("field").replace("\\", "");
            return node -> Stream.of(node.path(name));
        }
        if (matcher.group("quoted") != null) {
            var name = matcher.group("quoted").replace("\\", "");
            return node -> Stream.of(node.path(name));
        }
        if (matcher.group("index") != null) {
            int index = Integer.parseInt(matcher.group("index"));
            return node -> Stream.of(node.path(index < 0 ? node.size() + index : index));
        }
        if (matcher.group("all") != null) {
            return JsonPath::elements;
        }
        var key = matcher.group("key");
        var value = matcher.group("value");
        return node -> elements(node)
                .filter(element ->
                        element.at("/" + key.replace('.', '/')).asText().equals(value));
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        Stream.Builder<JsonNode> elements = Stream.builder();
        node.forEach(elements);
        return elements.build();
    }

    /** What the path leads to, absent and null values left out. */
    public List<JsonNode> read(JsonNode object) {
        var found = Stream.of(object);
        for (var step : steps) {
            found = found.flatMap(step);
        }
        return found.filter(node -> !node.isMissingNode() && !node.isNull()).toList();
    }
}
