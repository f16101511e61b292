package dev.cassandrakafka.merge.it;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import dev.cassandrakafka.testkit.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The merge with Avro beside a real registry that asks for backward compatibility. */
class AvroRegistryIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final TableSchema WITH_ONE_MORE = withOneMore();

    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    private static SchemaRegistry registry;

    @BeforeAll
    static void start() {
        registry = SchemaRegistry.start(TARGET.resolve("registry"), TARGET.resolve("servers"));
        assertThat(registry.send("PUT", "config", "{\"compatibility\": \"BACKWARD\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void eventsAreReadThroughTheRegistryAlsoWhenAColumnIsAdded() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "added");
                MergeProcess merge = merge("added")) {
            // Given
            merge.await("that it runs", status -> status.ready());
            // When
            raw.send("k", change().row(1, row().cell("a", 5, "x")));
            raw.publish(WITH_ONE_MORE);
            raw.send(
                    "k",
                    TestTable.of(RawKind.CHANGE, 0, WITH_ONE_MORE.fingerprint()).row(1, row().cell("z", 6, "new")));
            // Then
            List<GenericRecord> events = await(raw, 2);
            assertThat(cells(events.get(0)).get("a")).asString().contains("\"value\": \"x\"");
            assertThat(cells(events.get(1)).get("z")).asString().contains("\"value\": \"new\"");
            assertThat(events.get(1).get("key")).hasToString("{\"pk\": \"k\", \"c\": \"\\u0001\"}");
            assertThat(registry.send("GET", "subjects/" + raw.table() + "-value/versions", "")
                            .body())
                    .isEqualTo("[1,2]");
        }
    }

    @Test
    void aSchemaThatTheRegistryRefusesIsToldAndGoesOnWhenItIsTaken() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "refused");
                MergeProcess merge = merge("refused")) {
            // Given
            String subject = raw.table() + "-value";
            registry.send("POST", "subjects/" + subject + "/versions", "{\"schema\": \"{\\\"type\\\": \\\"int\\\"}\"}");
            // When
            raw.send("k", change().row(1, row().cell("a", 5, "x")));
            // Then
            merge.await(
                    "the refusal",
                    status -> !status.ready() && status.message().contains("subject \"" + subject + "\""));
            registry.send("DELETE", "subjects/" + subject, "");
            assertThat(await(raw, 1)).hasSize(1);
        }
    }

    private static GenericRecord cells(GenericRecord event) {
        return (GenericRecord) event.get("cells");
    }

    private static List<GenericRecord> await(RawTopic raw, int count) {
        RegistryDecoder decoder = new RegistryDecoder(registry);
        Awaitility.await(count + " events")
                .atMost(PATIENCE)
                .until(() -> raw.committed(raw.table(), RawTopic.PARTITIONS).size() >= count);
        List<GenericRecord> events = new ArrayList<>();
        raw.committed(raw.table(), RawTopic.PARTITIONS).forEach(record -> {
            GenericRecord value = decoder.read(record.value());
            assertThat(value.get("key")).isEqualTo(decoder.read(record.key()));
            events.add(value);
        });
        return events;
    }

    private static MergeProcess merge(String name) throws IOException {
        return MergeProcess.startAvro(
                name,
                TARGET.resolve("merge-it").resolve("avro-" + name),
                KAFKA.cluster().bootstrapServers(),
                RawTopic.PARTITIONS,
                registry.url());
    }

    private static TableSchema withOneMore() {
        List<ColumnSchema> columns = new ArrayList<>(TestTable.SCHEMA.columns());
        columns.add(new ColumnSchema("z", ColumnKind.REGULAR, -1, "text", false));
        return TableSchema.of(
                TestTable.ID, TestTable.SCHEMA.keyspace(), TestTable.SCHEMA.table(), columns, List.of(), false, true);
    }
}
