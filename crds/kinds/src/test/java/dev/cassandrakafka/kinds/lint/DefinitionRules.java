package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.schema.Definition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of the definition as a whole: names, subresources, columns, size. */
final class DefinitionRules {
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_NAME = 52;
    private static final Pattern NAME_LIMIT = Pattern.compile("self\\.metadata\\.name\\.size\\(\\) <= (\\d+)");

    private DefinitionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.whole(
                        1,
                        "spec and status are there, status has its subresource, spec is required",
                        DefinitionRules::specAndStatus),
                Rule.whole(
                        4,
                        "the kind is CamelCase, other names are lower case, the category and the group are our own",
                        DefinitionRules::names),
                Rule.whole(5, "a rule limits metadata.name to 52 characters or fewer", DefinitionRules::nameLimit),
                Rule.whole(
                        37,
                        "the scale subresource has all three paths, and they lead somewhere",
                        DefinitionRules::scale),
                Rule.whole(
                        38,
                        "columns begin with Ready and Reason and end with Age; wide ones are between",
                        DefinitionRules::columns),
                Rule.whole(47, "the definition is smaller than 64 KiB of JSON", DefinitionRules::size));
    }

    private static boolean specAndStatus(Definition crd) {
        return crd.schema().at("/properties/spec").isObject()
                && crd.schema().at("/properties/status").isObject()
                && crd.version().at("/subresources/status").isObject()
                && texts(crd.schema().path("required")).equals(List.of("spec"));
    }

    private static boolean names(Definition crd) {
        JsonNode names = crd.tree().at("/spec/names");
        String singular = names.path("singular").asText();
        return names.path("kind").asText().matches("([A-Z][a-z0-9]+|[A-Z]{2,})+")
                && singular.equals(names.path("kind").asText().toLowerCase(Locale.ROOT))
                && names.path("plural").asText().equals(singular + "s")
                && !names.path("shortNames").isEmpty()
                && texts(names.path("categories")).equals(List.of("cassandra-kafka"))
                && crd.tree().at("/spec/group").asText().equals("cassandra-kafka.dev");
    }

    private static boolean nameLimit(Definition crd) {
        return crd.schema()
                .path("x-kubernetes-validations")
                .valueStream()
                .flatMap(rule -> NAME_LIMIT.matcher(rule.path("rule").asText()).results())
                .map((MatchResult limit) -> Integer.parseInt(limit.group(1)))
                .anyMatch(limit -> limit <= MAX_NAME);
    }

    private static boolean scale(Definition crd) {
        JsonNode scale = crd.version().at("/subresources/scale");
        return Stream.of("specReplicasPath", "statusReplicasPath", "labelSelectorPath")
                .map(path -> scale.path(path).asText("."))
                .map(path -> "/properties" + path.replace(".", "/").replaceFirst("/(\\w+)/", "/$1/properties/"))
                .allMatch(path -> crd.schema().at(path).isObject());
    }

    private static boolean columns(Definition crd) {
        List<JsonNode> columns =
                crd.version().path("additionalPrinterColumns").valueStream().toList();
        List<String> names =
                columns.stream().map(column -> column.path("name").asText()).toList();
        List<Integer> priorities = columns.subList(0, columns.size() - 1).stream()
                .map(column -> column.path("priority").asInt())
                .toList();
        return names.subList(0, 2).equals(List.of("Ready", "Reason"))
                && names.get(names.size() - 1).equals("Age")
                && names.contains("Replicas")
                && priorities.equals(priorities.stream().sorted().toList());
    }

    private static boolean size(Definition crd) {
        return crd.tree().toString().getBytes(StandardCharsets.UTF_8).length < MAX_BYTES;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
