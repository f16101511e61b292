package dev.cassandrakafka.merge.topology;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.changeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.merge.task.ChangeTopics;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Show;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

class SweepPaceTest {
    private static final int PER_SECOND = 3_000;
    private static final int WINDOW_SECONDS = 2;

    @Test
    void whatIsStoredIsGivenUpAsFastAsItComesIn() {
        Topics topics = new Topics("p");
        MergeSetup setup = new MergeSetup(
                topics,
                Deduplication.DIGEST,
                (id, fingerprint) -> Optional.of(TestTable.SCHEMA),
                () -> (event, sink) -> {},
                (keyspace, table) -> new Uncounted(),
                Show.CHANGES,
                ChangeTopics.ANY,
                Optional.empty(),
                Optional.of(Duration.ofSeconds(WINDOW_SECONDS)),
                partition -> false,
                Clock.systemUTC());
        try (TopologyTestDriver driver = MergeTopologyTest.driver(setup)) {
            TestInputTopic<byte[], byte[]> raw =
                    driver.createInputTopic(topics.raw(), new ByteArraySerializer(), new ByteArraySerializer());
            for (int second = 1; second <= 20; second++) {
                for (int i = 0; i < PER_SECOND; i++) {
                    raw.pipeInput(
                            TestTable.key(second + "." + i),
                            changeOf(second * 1000L)
                                    .row(1, row().cell("a", 5, "x"))
                                    .value());
                }
                driver.advanceWallClockTime(Duration.ofSeconds(1));
            }
            assertThat(driver.getKeyValueStore(MergeTopology.STORE).approximateNumEntries())
                    .isLessThan(4 * WINDOW_SECONDS * PER_SECOND);
        }
    }
}
