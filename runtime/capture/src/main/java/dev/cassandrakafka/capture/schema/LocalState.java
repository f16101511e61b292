package dev.cassandrakafka.capture.schema;

import java.util.Map;
import java.util.UUID;

/**
 * What {@code system.local} of the node says.
 *
 * @param schemaVersion changes with the schema
 * @param truncations by table id
 */
public record LocalState(UUID schemaVersion, Map<UUID, Truncation> truncations) {
    public LocalState {
        truncations = Map.copyOf(truncations);
    }
}
