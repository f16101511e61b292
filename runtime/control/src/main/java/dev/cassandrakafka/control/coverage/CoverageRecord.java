package dev.cassandrakafka.control.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.change.raw.Loss;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of the coverage topic, which the merge writes: everything that was durable at the host by then and belongs to this raw partition has
 * passed the merge. The key is {@code <host id>/<raw partition>}, the value JSON.
 *
 * @param hostId host id of the Cassandra node
 * @param partition partition of the raw topic
 * @param coveredUntilMillis log time, epoch milliseconds
 * @param loss what of it the host has lost
 */
public record CoverageRecord(UUID hostId, int partition, long coveredUntilMillis, Loss loss) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a host that has lost nothing. */
    public CoverageRecord(UUID hostId, int partition, long coveredUntilMillis) {
        this(hostId, partition, coveredUntilMillis, Loss.NONE);
    }

    /** Reads a value; empty if it is none of ours. Fields that are not known are passed over. */
    public static Optional<CoverageRecord> parse(byte[] value) {
        try {
            JsonNode node = JSON.readTree(value);
            if (!node.path("partition").isInt()
                    || !node.path("coveredUntilMillis").isIntegralNumber()) {
                return Optional.empty();
            }
            return Optional.of(new CoverageRecord(
                    UUID.fromString(node.path("hostId").asText()),
                    node.path("partition").intValue(),
                    node.path("coveredUntilMillis").longValue(),
                    new Loss(
                            node.path("lossySinceMillis").longValue(),
                            node.path("lossyUntilMillis").longValue())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a key, for a tombstone; the time is 0. Empty if it is none of ours. */
    public static Optional<CoverageRecord> parseKey(byte[] key) {
        String text = new String(key, StandardCharsets.UTF_8);
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(new CoverageRecord(
                            UUID.fromString(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)), 0));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
