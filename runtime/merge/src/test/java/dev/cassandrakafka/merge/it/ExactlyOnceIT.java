package dev.cassandrakafka.merge.it;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExactlyOnceIT {
    private static final Pattern VALUE = Pattern.compile("\"value\":\"v(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @Test
    void whatThreeReplicasPublishGoesOnOnceAndInOrderThoughTheProcessIsKilled() throws IOException {
        int keys = 50;
        int rounds = 240;
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "killed");
                MergeProcess merge = start("killed")) {
            // When
            for (int round = 1; round <= rounds; round++) {
                publish(raw, keys, round);
                if (round % 80 == 0) {
                    awaitEvents(raw, keys);
                    merge.killAndStart();
                }
            }
            // Then
            awaitEvents(raw, keys * rounds);
            assertThat(rising(raw.committed(raw.table(), RawTopic.PARTITIONS))).isEqualTo(keys * rounds);
        }
    }

    @Test
    void stateIsReusedAfterACleanStopAndStatusAndCoverageTellTheTruth() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "stopped");
                MergeProcess merge = start("stopped")) {
            // Given
            publish(raw, 20, 1);
            awaitEvents(raw, 20);
            // When
            merge.stopAndStart();
            publish(raw, 20, 1);
            raw.send(
                    0,
                    RawKey.of(TestTable.HOST),
                    TestTable.of(RawKind.COVERED, 0, 0).covered(77).value());
            publish(raw, 20, 2);
            // Then
            awaitEvents(raw, 40);
            assertThat(rising(raw.committed(raw.table(), RawTopic.PARTITIONS))).isEqualTo(40);
            assertThat(raw.committed(raw.coverage(), 1)).hasSize(1);
            merge.await(
                    "60 copies known, 40 copies of the second round",
                    status -> status.reason() == RuntimeReason.RUNNING
                            && status.ready()
                            && status.lag() == 0
                            && status.merge() != null
                            && status.merge().tables().stream()
                                    .anyMatch(table -> table.dropped().getOrDefault("replica-copy", 0L) == 100));
        }
    }

    @Test
    void anUnknownSchemaIsWaitedForAndToldAndThenGoesOn() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "unknown");
                MergeProcess merge = start("unknown")) {
            // When
            raw.send(
                    "k",
                    TestTable.of(RawKind.CHANGE, 0, RawTopic.LATER.fingerprint())
                            .row(1, row().cell("a", 1, "v1")));
            merge.await("no schema", status -> status.reason() == RuntimeReason.SCHEMA_UNRESOLVED && !status.ready());
            raw.publish(RawTopic.LATER);
            // Then
            awaitEvents(raw, 1);
            merge.await("the end of it", status -> status.reason() == RuntimeReason.RUNNING);
        }
    }

    @Test
    void aStandbyTakesOverFromAProcessThatIsKilled() throws IOException {
        try (RawTopic raw = new RawTopic(KAFKA.cluster(), "standby");
                MergeProcess first = start("standby", "standby-1", 1);
                MergeProcess second = start("standby", "standby-2", 1)) {
            // Given
            publish(raw, 50, 1);
            awaitEvents(raw, 50);
            first.await(
                    "one partition",
                    status -> status.merge() != null && status.merge().partitions() == 1);
            second.await(
                    "the other one",
                    status -> status.merge() != null && status.merge().partitions() == 1);
            // When
            publish(raw, 50, 2);
            first.kill();
            publish(raw, 50, 2);
            publish(raw, 50, 3);
            // Then
            awaitEvents(raw, 150);
            assertThat(rising(raw.committed(raw.table(), RawTopic.PARTITIONS))).isEqualTo(150);
            second.await(
                    "both partitions",
                    status -> status.merge() != null && status.merge().partitions() == 2);
        }
    }

    private static MergeProcess start(String name) throws IOException {
        return start(name, name, 0);
    }

    private static MergeProcess start(String name, String folder, int standbys) throws IOException {
        return MergeProcess.start(
                name,
                Path.of("target", "merge-it", folder),
                KAFKA.cluster().bootstrapServers(),
                RawTopic.PARTITIONS,
                standbys);
    }

    /** Three copies of a write to each key. */
    private static void publish(RawTopic raw, int keys, int round) {
        for (int copy = 0; copy < 3; copy++) {
            for (int key = 0; key < keys; key++) {
                raw.send("k" + key, change().row(1, row().cell("a", round, "v" + round)));
            }
        }
        raw.flush();
    }

    private static void awaitEvents(RawTopic raw, int atLeast) {
        Awaitility.await(atLeast + " events in " + raw.table())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> raw.committed(raw.table(), RawTopic.PARTITIONS).size() >= atLeast);
    }

    /** How many events, each of which must be newer than the one before it of its key. */
    private static int rising(List<ConsumerRecord<byte[], byte[]>> events) {
        Map<String, Integer> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> event : events) {
            String value = new String(event.value(), StandardCharsets.UTF_8);
            Matcher round = VALUE.matcher(value);
            assertThat(round.find()).as(value).isTrue();
            int number = Integer.parseInt(round.group(1));
            Integer before = last.put(new String(event.key(), StandardCharsets.UTF_8), number);
            assertThat(number).as("after %s: %s", before, value).isGreaterThan(before == null ? 0 : before);
        }
        return events.size();
    }
}
