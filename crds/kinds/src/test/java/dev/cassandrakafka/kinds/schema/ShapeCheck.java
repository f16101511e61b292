package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Checks types, bounds, patterns and unknown fields with a JSON Schema validator, in the words of an API server. */
final class ShapeCheck {
    private final JsonSchema schema;

    ShapeCheck(JsonNode openApi) {
        JsonNode closed = openApi.deepCopy();
        close(closed);
        ((ObjectNode) closed.at("/properties/metadata")).remove("additionalProperties");
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_PATH).build();
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(closed, config);
    }

    List<String> problems(JsonNode resource) {
        return schema.validate(resource).stream().map(ShapeCheck::words).toList();
    }

    /** In the definition fields that are not named are unknown; in JSON Schema that must be said. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(ShapeCheck::close);
    }

    private static String words(ValidationMessage problem) {
        String path = path(problem.getInstanceLocation().toString());
        String argument = problem.getArguments().length == 0 ? "" : problem.getArguments()[0].toString();
        return switch (problem.getType()) {
            case "required" -> Paths.join(path, "." + problem.getProperty()) + ": Required value";
            case "additionalProperties" -> Paths.join(path, "." + problem.getProperty()) + ": unknown field";
            default -> path + ": " + words(problem, argument);
        };
    }

    private static String words(ValidationMessage problem, String argument) {
        return switch (problem.getType()) {
            case "enum" -> "Unsupported value";
            case "maxLength" -> "Too long: may not be more than " + argument + " bytes";
            case "minLength" -> "should be at least " + argument + " chars long";
            case "minItems" -> "should have at least " + argument + " items";
            case "maxItems" -> "must have at most " + argument + " items";
            case "minimum" -> "should be greater than or equal to " + argument;
            case "maximum" -> "should be less than or equal to " + argument;
            case "pattern" -> "should match '" + argument + "'";
            case "type" -> "must be of type " + problem.getArguments()[problem.getArguments().length - 1];
            default -> problem.getMessage();
        };
    }

    /** {@code $.spec['a.b']} as {@code spec.a.b}. */
    private static String path(String jsonPath) {
        return jsonPath.replaceAll("\\['([^']*)']", ".$1").replaceFirst("^\\$\\.?", "");
    }
}
