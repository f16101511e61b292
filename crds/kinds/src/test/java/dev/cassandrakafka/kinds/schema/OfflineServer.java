package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of a resource what an API server would say by its definition, as {@code path: what is wrong}, so that schemas are tested in
 * milliseconds. As there, rules are only asked once the shape is right.
 */
public final class OfflineServer {
    private final Definition definition;
    private final CelRules rules = new CelRules();
    private final ShapeCheck shape;

    /** A server that knows this definition. */
    public OfflineServer(Definition definition) {
        this.definition = definition;
        this.shape = new ShapeCheck(definition.schema());
    }

    /** The resource with its defaults. */
    public JsonNode defaulted(JsonNode resource) {
        return Defaults.applied(definition.schema(), resource);
    }

    /** What is wrong with the resource, nothing if it is accepted. The old one is what it would replace. */
    public List<String> refusals(JsonNode resource, @Nullable JsonNode old) {
        JsonNode defaulted = defaulted(resource);
        List<String> refusals = new ArrayList<>(shape.problems(defaulted));
        refusals.addAll(ListTypes.duplicates(definition.schema(), defaulted));
        if (refusals.isEmpty()) {
            refusals.addAll(rules.violations(definition.schema(), defaulted, old == null ? null : defaulted(old)));
        }
        return refusals;
    }
}
