package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.kafka.KafkaClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the change topics of a pipeline hold.
 *
 * @param records by {@code <keyspace>.<table>}, in the order of the topic
 */
record Events(Map<String, List<ConsumerRecord<byte[], byte[]>>> records) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(200);

    /** Reads all of them with one consumer. */
    static Events read(KafkaClients clients, String prefix) {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        try (var consumer = clients.consumer(Map.of("isolation.level", "read_committed"))) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> info.topic().matches(prefix + "\\.[a-z0-9_]+\\.[a-z0-9_]+"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> records.computeIfAbsent(
                                record.topic().substring(prefix.length() + 1), topic -> new ArrayList<>())
                        .add(record));
            }
        }
        return new Events(records);
    }

    List<ConsumerRecord<byte[], byte[]>> of(String table) {
        return records.getOrDefault(table, List.of());
    }

    /** All of a table. */
    List<JsonNode> all(String table) {
        return of(table).stream().map(record -> json(record.value())).toList();
    }

    /** All of a table but those of the schema, which come when an agent hears of it, before or behind what is written meanwhile. */
    List<JsonNode> rows(String table) {
        return all(table).stream().filter(event -> !isOfTheSchema(event)).toList();
    }

    /** Those of a case: all of a table that it made, or those of the partition that is called as it is. */
    List<JsonNode> of(CaseFile file, String table) {
        return rows(table).stream()
                .filter(event ->
                        file.owns(table) || event.path("key").path("k").asText().equals(file.name()))
                .toList();
    }

    static boolean isOfTheSchema(JsonNode event) {
        return event.path("op").asText().equals("schema");
    }

    static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
