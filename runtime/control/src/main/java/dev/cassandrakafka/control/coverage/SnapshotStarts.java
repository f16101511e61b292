package dev.cassandrakafka.control.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * When the last snapshot of each table began that is complete, from the topic of snapshots. One at a consistency below {@code ALL} does not
 * count: a replica that was not asked may have had what was lost.
 */
@NotThreadSafe
public final class SnapshotStarts {
    private static final String ALL = "ALL";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> startMillis = new HashMap<>();
    private final Map<String, Complete> complete = new HashMap<>();

    /** All rows of the table were in the raw topic at this time. */
    private record Complete(String requestId, String table, long timeMillis) {}

    /** Takes in a record; those that are none of ours are passed over. */
    public void accept(byte[] key, byte @Nullable [] value) {
        String name = new String(key, StandardCharsets.UTF_8);
        String[] parts = name.split("/", -1);
        startMillis.remove(name);
        complete.remove(name);
        JsonNode note = value == null ? JSON.missingNode() : parse(value);
        if (!ALL.equals(note.path("consistency").asText())) {
            return;
        }
        if (parts.length == 1 && note.path("startMillis").isIntegralNumber()) {
            startMillis.put(name, note.path("startMillis").longValue());
        } else if (parts.length == 2 && note.path("complete").booleanValue()) {
            complete.put(
                    name,
                    new Complete(
                            parts[0],
                            note.path("table").asText(),
                            note.path("timeMillis").longValue()));
        }
    }

    /**
     * By {@code keyspace.table}, milliseconds since the epoch; tables without one are absent.
     *
     * @param passedMillis up to when the merge has done what the agents say: the rows of a snapshot that was complete before are events too
     */
    public Map<String, Long> byTable(OptionalLong passedMillis) {
        Map<String, Long> latest = new HashMap<>();
        for (Complete one : complete.values()) {
            Long start = startMillis.get(one.requestId());
            if (start != null && passedMillis.isPresent() && one.timeMillis() <= passedMillis.getAsLong()) {
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
