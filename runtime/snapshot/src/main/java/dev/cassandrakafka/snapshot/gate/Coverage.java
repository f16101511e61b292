package dev.cassandrakafka.snapshot.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * What the topic of coverage says: by {@code <host id>/<raw partition>} until when, in log time, everything of the host is behind us. Never
 * goes back; what was true of a host stays true.
 */
@NotThreadSafe
final class Coverage {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UNTIL = "coveredUntilMillis";

    private final Map<String, Long> untilMillis = new HashMap<>();

    /** @param value null when the host has been retired */
    void add(byte[] key, byte @Nullable [] value) {
        if (value != null) {
            untilMillis.merge(new String(key, StandardCharsets.UTF_8), millis(value), Math::max);
        }
    }

    /** Whether there are hosts, and each is covered past this time in each partition. */
    boolean covers(Collection<UUID> hosts, int partitions, long millis) {
        return !hosts.isEmpty()
                && hosts.stream().allMatch(host -> IntStream.range(0, partitions)
                        .allMatch(partition -> untilMillis.getOrDefault(host + "/" + partition, 0L) > millis));
    }

    private static long millis(byte[] json) {
        try {
            JsonNode until = MAPPER.readTree(json).path(UNTIL);
            return until.asLong(0);
        } catch (IOException notOurs) {
            return 0;
        }
    }
}
