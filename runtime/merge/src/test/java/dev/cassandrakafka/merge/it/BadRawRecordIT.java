package dev.cassandrakafka.merge.it;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.topic.Placement;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BadRawRecordIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @Test
    void aBadRecordHoldsItsPartitionOnlyAndGoesToTheDeadLettersWhenThePipelineSaysSo() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "bad")) {
            raw.create("bad.letters");
            String one = keyOf(0);
            String other = keyOf(1);
            try (MergeProcess merge = start("bad", "{action: Stop}")) {
                // Given
                raw.send(one, change().row(1, row().cell("a", 1, "before")));
                raw.send(0, TestTable.key(one), new byte[] {99, 1, 2});
                raw.send(one, change().row(1, row().cell("a", 2, "behind")));
                raw.flush();
                merge.await(
                        "the partition that stands still",
                        status -> status.reason() == RuntimeReason.BAD_RECORD
                                && !status.ready()
                                && status.message().contains("bad.raw-0, offset 1")
                                && status.message().contains("spec.merge.badRecord.action"));
                // When
                raw.send(other, change().row(1, row().cell("a", 1, "other")));
                // Then
                awaitEvents(raw, 2);
                assertThat(raw.committed(raw.table(), RawTopic.PARTITIONS))
                        .noneMatch(event -> text(event).contains("behind"));
                merge.await("still not ready", status -> status.reason() == RuntimeReason.BAD_RECORD);
            }
            try (MergeProcess merge = start("bad", "{action: DeadLetter, topic: bad.letters}")) {
                raw.send(
                        0,
                        RawKey.of(TestTable.HOST),
                        TestTable.of(RawKind.COVERED, 0, 0).covered(77).value());
                raw.send(one, change().row(1, row().cell("a", 3, "last")));
                awaitEvents(raw, 4);
                merge.await(
                        "one letter",
                        status -> status.reason() == RuntimeReason.RUNNING && status.recordsFailed() == 1);
                assertThat(raw.committed("bad.letters", 1)).singleElement().satisfies(letter -> {
                    assertThat(letter.value()).containsExactly(99, 1, 2);
                    assertThat(letter.headers()
                                    .lastHeader("cassandra-kafka.offset")
                                    .value())
                            .asString()
                            .isEqualTo("1");
                });
                assertThat(raw.committed(raw.coverage(), 1))
                        .singleElement()
                        .extracting(BadRawRecordIT::text)
                        .asString()
                        .contains("\"coveredUntilMillis\":77,\"lossySinceMillis\":0,\"lossyUntilMillis\":");
            }
        }
    }

    @Test
    void aTopicIsMadeBeforeItsFirstEventAndOneOfOtherPartitionsIsNotWrittenTo() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "auto", 1);
                MergeProcess merge = start("auto", "{action: Stop}")) {
            // When
            raw.send(keyOf(1), change().row(1, row().cell("a", 1, "first")));
            raw.flush();
            // Then
            merge.await(
                    "a topic that is not fit",
                    status -> status.reason() == RuntimeReason.TOPIC_MISMATCH
                            && !status.ready()
                            && status.message().contains("has 1 partitions"));
            assertThat(raw.committed(raw.table(), 1)).isEmpty();
            // When
            raw.deleteTable();
            // Then
            Awaitility.await().atMost(PATIENCE).until(() -> raw.tablePartitions() == RawTopic.PARTITIONS);
            awaitEvents(raw, 1);
            merge.await("it to go on", status -> status.reason() == RuntimeReason.RUNNING && status.ready());
        }
    }

    private static MergeProcess start(String name, String badRecord) throws IOException {
        return MergeProcess.start(
                name,
                Path.of("target", "merge-it", name),
                KAFKA.cluster().bootstrapServers(),
                RawTopic.PARTITIONS,
                badRecord);
    }

    /** A partition key that lies in that partition. */
    private static String keyOf(int partition) {
        return IntStream.range(0, 100)
                .mapToObj(number -> "k" + number)
                .filter(key -> Placement.ofRawKey(TestTable.key(key), RawTopic.PARTITIONS) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static String text(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }

    private static void awaitEvents(RawTopic raw, int atLeast) {
        Awaitility.await(atLeast + " events in " + raw.table())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> raw.committed(raw.table(), RawTopic.PARTITIONS).size() >= atLeast);
    }
}
