package dev.cassandrakafka.histories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Up to when events are complete, as control tells it. */
final class Coverage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_COVER = Duration.ofMinutes(4);

    private Coverage() {}

    /** Waits until these tables are complete up to a time; when that takes too long, gives those that are not. */
    static List<String> await(RoleProcess control, String keyspace, Collection<String> tables, Instant until) {
        try {
            Waiting.of("waiting until tables are complete", TO_COVER, List.of(control.process()))
                    .until(() -> missing(control, keyspace, tables, until).isEmpty());
            return List.of();
        } catch (ServerException tooLong) {
            return missing(control, keyspace, tables, until).stream()
                    .map(table -> "%s: not complete until %s: %s"
                            .formatted(table, until, control.status().orElse("control does not answer")))
                    .toList();
        }
    }

    private static Collection<String> missing(
            RoleProcess control, String keyspace, Collection<String> tables, Instant until) {
        Collection<String> missing = new TreeSet<>(tables);
        control.status()
                .ifPresent(
                        status -> parse(status).path("control").path("coverage").forEach(table -> {
                            boolean complete = table.path("completeUntilTime").isTextual()
                                    && !Instant.parse(table.path("completeUntilTime")
                                                    .asText())
                                            .isBefore(until);
                            if (complete && table.path("keyspace").asText().equals(keyspace)) {
                                missing.remove(table.path("table").asText());
                            }
                        }));
        return missing;
    }

    private static JsonNode parse(String status) {
        try {
            return JSON.readTree(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + status, e);
        }
    }
}
