package dev.cassandrakafka.merge.topology;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.rows.RowText;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.merge.task.BadRawRecordException;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.UnknownSchemaException;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeTopologyTest {
    private static final Topics TOPICS = new Topics("p");
    private static final int LARGEST_BYTES = 10_000;

    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<byte[], byte[]> raw =
            driver.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void eventsGoToTheTopicOfTheirTableAndCopiesDoNot() {
        // When
        for (int copy = 0; copy < 3; copy++) {
            raw.pipeInput(
                    TestTable.key("k"), change().row(1, row().cell("a", 5, "x")).value());
        }
        // Then
        assertThat(read("p.shop.orders")).containsExactly("UPDATE a=x@5");
    }

    @Test
    void coverageGoesToItsOwnTopic() {
        // When
        raw.pipeInput(
                RawKey.of(TestTable.HOST),
                TestTable.of(RawKind.COVERED, 0, 0).covered(77).value());
        // Then
        assertThat(read(TOPICS.coverage())).singleElement().asString().contains("\"coveredUntilMillis\":77");
    }

    @Test
    void aRangeInTheStoreOfStreamsHidesWhatLiesInIt() {
        // When
        raw.pipeInput(TestTable.key("k"), change().rangeDeleted(1, 3, 6, 1).value());
        raw.pipeInput(TestTable.key("k"), change().rangeDeleted(2, 5, 4, 1).value());
        for (int clustering = 0; clustering < 7; clustering++) {
            raw.pipeInput(
                    TestTable.key("k"),
                    change().row(clustering, row().cell("a", 5, "x" + clustering))
                            .value());
        }
        // Then
        assertThat(read("p.shop.orders"))
                .containsExactly(
                        "DELETE_RANGE",
                        "DELETE_RANGE",
                        "UPDATE a=x0@5",
                        "UPDATE a=x4@5",
                        "UPDATE a=x5@5",
                        "UPDATE a=x6@5");
    }

    @Test
    void anUnknownSchemaEndsTheTask() {
        byte[] value =
                TestTable.of(RawKind.CHANGE, 0, 9).row(1, row().marker(1)).value();
        assertThatThrownBy(() -> raw.pipeInput(TestTable.key("k"), value))
                .hasRootCauseInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void theRawRecordWithWhichARowGrowsTooLargeIsToBlame() {
        // Given
        raw.pipeInput(
                TestTable.key("k"),
                change().row(1, row().cell("a", 5, "x".repeat(3_000))).value());
        // When
        byte[] more = change().row(1, row().cell("b", 5, "y".repeat(3_000))).value();
        // Then
        assertThatThrownBy(() -> raw.pipeInput(TestTable.key("k"), more))
                .hasCauseInstanceOf(BadRawRecordException.class)
                .hasRootCauseInstanceOf(OversizeException.class)
                .rootCause()
                .hasMessageContaining("changelog");
    }

    @Test
    void soIsTheOneOfAnEventThatIsTooLarge() {
        byte[] value = change().row(4, row().cell("a", 5, "x".repeat(9_000))).value();
        try (TopologyTestDriver none = driver(setup(Deduplication.NONE))) {
            assertThatThrownBy(() -> none.createInputTopic(
                                    TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer())
                            .pipeInput(TestTable.key("k"), value))
                    .hasCauseInstanceOf(BadRawRecordException.class)
                    .rootCause()
                    .isInstanceOf(OversizeException.class)
                    .hasMessageContaining("p.shop.orders");
        }
    }

    private List<String> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer())
                .readValuesToList();
    }

    private static TopologyTestDriver driver() {
        return driver(setup(Deduplication.LAST_WRITE_WINS));
    }

    private static MergeSetup setup(Deduplication mode) {
        return new MergeSetup(
                TOPICS,
                mode,
                MergeTopologyTest::find,
                () -> MergeTopologyTest::render,
                (keyspace, table) -> new Uncounted());
    }

    static TopologyTestDriver driver(MergeSetup setup) {
        Properties options = new Properties();
        options.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        options.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new TopologyTestDriver(
                MergeTopology.of(setup, new Sizes(LARGEST_BYTES), Stores::inMemoryKeyValueStore), options);
    }

    private static Optional<TableSchema> find(UUID id, long fingerprint) {
        return fingerprint == TestTable.SCHEMA.fingerprint() ? Optional.of(TestTable.SCHEMA) : Optional.empty();
    }

    private static void render(ChangeEvent event, RecordSink sink) {
        String text =
                switch (event.op()) {
                    case INSERT, UPDATE, DELETE, READ -> event.op() + " " + RowText.of(event.row());
                    default -> event.op().name();
                };
        sink.accept(null, text.getBytes(StandardCharsets.UTF_8), new RecordHeaders());
    }
}
