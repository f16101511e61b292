package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelOptionalLibrary;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/**
 * The rules of a schema ({@code x-kubernetes-validations}), evaluated by Google's CEL for Java: the standard language with the
 * extensions for strings and optional values, without Kubernetes' own libraries (url, ip, quantity and the like), without types and
 * without cost limits. A rule that needs what is missing fails for every value, so it cannot go unnoticed.
 */
@NotThreadSafe
public final class CelRules {
    private static final String RULES = "x-kubernetes-validations";

    private final Cel cel = CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelOptionalLibrary.INSTANCE, CelExtensions.strings())
            .addRuntimeLibraries(CelOptionalLibrary.INSTANCE, CelExtensions.strings())
            .addVar("self", SimpleType.DYN)
            .addVar("oldSelf", SimpleType.DYN)
            .build();
    private final Map<String, Program> programs = new HashMap<>();

    /**
     * All that the rules have against a value.
     *
     * @param value a value that fits the schema
     * @param before the value that it replaces, if there is one
     */
    public List<Problem> check(JsonNode value, Optional<JsonNode> before, Schema schema) {
        List<Problem> problems = new ArrayList<>();
        visit(value, before, schema, "", problems);
        return problems;
    }

    private void visit(JsonNode value, Optional<JsonNode> before, Schema schema, String path, List<Problem> problems) {
        for (var rule : schema.keyword(RULES)) {
            evaluate(rule, value, before, schema, path).ifPresent(problems::add);
        }
        if (value.isObject()) {
            value.properties().forEach(entry -> schema.field(entry.getKey())
                    .ifPresent(field -> visit(
                            entry.getValue(),
                            before.map(old -> old.get(entry.getKey())),
                            field,
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                            problems)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                var element = value.get(i);
                visit(element, counterpart(element, before, schema), schema.items(), path + "[" + i + "]", problems);
            }
        }
    }

    private static Optional<JsonNode> counterpart(JsonNode element, Optional<JsonNode> before, Schema list) {
        if (list.listType() == Schema.ListType.MAP && before.isPresent()) {
            var key = ListKey.of(element, list);
            for (var old : before.get()) {
                if (ListKey.of(old, list).equals(key)) {
                    return Optional.of(old);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> evaluate(
            JsonNode rule, JsonNode value, Optional<JsonNode> before, Schema schema, String path) {
        var expression = rule.path("rule").asText();
        if (expression.contains("oldSelf") && before.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("self", CelValues.of(value, schema));
        before.ifPresent(old -> variables.put("oldSelf", CelValues.of(old, schema)));
        var place = path + rule.path("fieldPath").asText();
        var at = place.startsWith(".") ? place.substring(1) : place;
        try {
            return Boolean.TRUE.equals(program(expression).eval(variables))
                    ? Optional.empty()
                    : Optional.of(problem(rule, at, message(rule, variables), schema.text("type")));
        } catch (CelValidationException | CelEvaluationException e) {
            return Optional.of(Problem.invalid(
                    at,
                    "\"" + schema.text("type") + "\"",
                    "rule cannot be evaluated: " + expression + ": " + e.getMessage()));
        }
    }

    private String message(JsonNode rule, Map<String, Object> variables)
            throws CelValidationException, CelEvaluationException {
        if (rule.has("messageExpression")) {
            return String.valueOf(
                    program(rule.get("messageExpression").asText()).eval(variables));
        }
        return rule.path("message").asText("failed rule: " + rule.path("rule").asText());
    }

    private static Problem problem(JsonNode rule, String at, String message, String type) {
        return switch (rule.path("reason").asText()) {
            case "FieldValueRequired" -> new Problem(at, Problem.Reason.REQUIRED, "Required value: " + message);
            case "FieldValueForbidden" -> Problem.forbidden(at, message);
            case "FieldValueDuplicate" ->
                new Problem(at, Problem.Reason.DUPLICATE, "Duplicate value: \"" + type + "\"");
            default -> Problem.invalid(at, "\"" + type + "\"", message);
        };
    }

    private Program program(String expression) throws CelValidationException, CelEvaluationException {
        var known = programs.get(expression);
        if (known != null) {
            return known;
        }
        var program = cel.createProgram(cel.compile(expression).getAst());
        programs.put(expression, program);
        return program;
    }
}
