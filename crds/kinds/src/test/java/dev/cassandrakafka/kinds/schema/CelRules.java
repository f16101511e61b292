package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the rules of a schema with Google's CEL for Java. Without Kubernetes' extensions of the language, and transition rules
 * only where no list lies between the root and the rule.
 */
final class CelRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Cel cel = CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("self", SimpleType.DYN)
            .addVar("oldSelf", SimpleType.DYN)
            .build();

    /** What the rules of the schema say against the value, each as {@code path: message}. */
    List<String> violations(JsonNode schema, JsonNode value, @Nullable JsonNode old) {
        List<String> found = new ArrayList<>();
        visit(schema, value, old, "", found);
        return found;
    }

    private void visit(JsonNode schema, JsonNode value, @Nullable JsonNode old, String path, List<String> found) {
        for (JsonNode rule : schema.path("x-kubernetes-validations")) {
            if (isViolated(rule.path("rule").asText(), value, old)) {
                found.add(Paths.join(path, rule.path("fieldPath").asText()) + ": "
                        + rule.path("message").asText());
            }
        }
        schema.path("properties").properties().forEach(field -> {
            if (value.has(field.getKey())) {
                JsonNode before = old == null ? null : old.get(field.getKey());
                visit(field.getValue(), value.get(field.getKey()), before, path + "." + field.getKey(), found);
            }
        });
        if (schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                visit(schema.get("items"), value.get(i), null, path + "[" + i + "]", found);
            }
        }
    }

    private boolean isViolated(String rule, JsonNode self, @Nullable JsonNode oldSelf) {
        if (rule.contains("oldSelf") && oldSelf == null) {
            return false;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("self", JSON.convertValue(self, Object.class));
        variables.put("oldSelf", oldSelf == null ? Map.of() : JSON.convertValue(oldSelf, Object.class));
        try {
            return !Boolean.TRUE.equals(
                    cel.createProgram(cel.compile(rule).getAst()).eval(variables));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(rule, e);
        }
    }
}
