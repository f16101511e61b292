package dev.cassandrakafka.control.preflight;

import java.util.Map;
import java.util.Optional;

/**
 * A node as it tells itself.
 *
 * @param hostId its host id, or its address where it has told none
 * @param address address and port of its native protocol
 * @param datacenter its data centre
 * @param version its release, {@code 5.0.9}
 * @param settings {@code system_views.settings}, values as text
 * @param schema its own view of the schema
 * @param failure why it could not be asked; then the rest is what others say of it
 */
public record NodeFacts(
        String hostId,
        String address,
        String datacenter,
        String version,
        Map<String, String> settings,
        SchemaFacts schema,
        Optional<String> failure) {

    public NodeFacts {
        settings = Map.copyOf(settings);
    }

    /** For findings. */
    String label() {
        return "%s (%s)".formatted(hostId, address);
    }

    /** The first of these settings that the node has; their names changed in 4.1. */
    Optional<String> setting(String... names) {
        for (String name : names) {
            String value = settings.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code cdc_enabled} is true. */
    boolean cdcEnabled() {
        return setting("cdc_enabled").filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Whether the table has {@code cdc = true} here. Null counts as off: the column, and nothing else, says what the node does. */
    boolean flagged(TableName name) {
        TableFacts table = schema.tables().get(name);
        return table != null && table.cdc().orElse(false);
    }

    /** First number of the version; 0 if it has none. */
    int major() {
        String digits = version.split("[^0-9]", 2)[0];
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
