package dev.cassandrakafka.control.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** When the last snapshot of each table began that is complete, from the topic of snapshots. */
@NotThreadSafe
public final class SnapshotStarts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> startMillis = new HashMap<>();
    private final Map<String, Complete> complete = new HashMap<>();

    private record Complete(String requestId, String table) {}

    /** Takes in a record; those that are none of ours are passed over. */
    public void accept(byte[] key, byte @Nullable [] value) {
        String name = new String(key, StandardCharsets.UTF_8);
        String[] parts = name.split("/", -1);
        startMillis.remove(name);
        complete.remove(name);
        JsonNode note = value == null ? JSON.missingNode() : parse(value);
        if (parts.length == 1 && note.path("startMillis").isIntegralNumber()) {
            startMillis.put(name, note.path("startMillis").longValue());
        } else if (parts.length == 2 && note.path("complete").booleanValue()) {
            complete.put(name, new Complete(parts[0], note.path("table").asText()));
        }
    }

    /** By {@code keyspace.table}, milliseconds since the epoch; tables without one are absent. */
    public Map<String, Long> byTable() {
        Map<String, Long> latest = new HashMap<>();
        for (Complete one : complete.values()) {
            Long start = startMillis.get(one.requestId());
            if (start != null) {
                latest.merge(one.table(), start, Math::max);
            }
        }
        return latest;
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException notOurs) {
            return JSON.missingNode();
        }
    }
}
