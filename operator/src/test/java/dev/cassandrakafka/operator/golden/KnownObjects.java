package dev.cassandrakafka.operator.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.operator.reference.Digests;
import dev.cassandrakafka.operator.reference.ReferenceKind;
import dev.cassandrakafka.operator.reference.ReferenceLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Objects that exist in a golden case: {@code Secret: {kafka-user: {password: a value}}}. */
public final class KnownObjects implements ReferenceLookup {
    private final JsonNode objects;

    /** The part {@code objects} of an input. */
    public KnownObjects(JsonNode objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Map<String, String>> digests(ReferenceKind kind, String namespace, String name) {
        var found = objects.path(kind.kind()).path(name);
        if (found.isMissingNode()) {
            return Optional.empty();
        }
        var digests = new HashMap<String, String>();
        found.properties()
                .forEach(entry -> digests.put(
                        entry.getKey(), Digests.sha256(entry.getValue().asText())));
        return Optional.of(digests);
    }
}
