package dev.cassandrakafka.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.rate.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent says once something of the log is gone: since when, to whom, and until it is accepted. */
class LostSegmentsTest {
    private static final UUID HOST = new UUID(1, 2);
    private static final TableSchema TABLE = TableSchema.of(
            UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120009"),
            "ks",
            "t9",
            List.of(
                    new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                    new ColumnSchema("v", ColumnKind.REGULAR, -1, "text", false)),
            List.of(),
            false,
            true);
    private static final AgentSettings SETTINGS = new AgentSettings(
            "test",
            HOST,
            1,
            new TableSelection(List.of(new TableSelector("ks", null))),
            new Oversize(900 * 1024, OversizePolicy.FAIL),
            1 << 20,
            new AgentSettings.Times(10, 10, 1000, 200, 1000));

    private final Path directory;
    private final SimulatedNode node;
    private final SimulatedBroker broker = new SimulatedBroker(1, () -> {});
    private final Findings findings = new Findings();
    private final Space space = new Space(-1);
    private CaptureAgent agent;
    private long now = 1_764_244_100_000L;
    private long ticks;

    LostSegmentsTest(@TempDir Path directory) {
        ClientMode.initialize();
        Registration.register(List.of(TABLE));
        this.directory = directory;
        this.node = new SimulatedNode(directory, TABLE);
        this.agent = agent(Positions.none("test", HOST));
    }

    private CaptureAgent agent(Positions from) {
        Mutations mutations = new Mutations(new Place(), new Targets(Map.of()));
        FileSegmentDirectory files = new FileSegmentDirectory(directory);
        AgentPorts ports = new AgentPorts(
                files,
                node,
                new CommitLogFiles(files::log, mutations),
                (decodable, targets) -> mutations.use(targets),
                new Place(),
                broker::sender,
                broker,
                broker,
                new SetTime(),
                () -> ticks);
        return new CaptureAgent(SETTINGS, ports, from, List.of(), space, findings);
    }

    private void turns(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            now += 20;
            ticks += 20;
            agent.turn();
            broker.landAll();
        }
    }

    private void restart(long acknowledgedMillis) {
        agent = agent(broker.stored().orElseThrow().acceptingLossesUntil(acknowledgedMillis));
    }

    /** A segment with changes that nobody has read. */
    private void lose() throws IOException {
        node.answer(false);
        node.write(now);
        node.sync(now);
        node.loseSegment();
        turns(3);
        node.answer(true);
    }

    private RawReader lastCovered() {
        RawReader last = new RawReader();
        for (byte[] value : broker.partitions.get(0)) {
            if (new RawReader().reset(value).header().kind() == RawKind.COVERED) {
                last.reset(value);
            }
        }
        return last;
    }

    private RuntimeStatus status() {
        Report report = new Report("shop", "10.0.0.1", SETTINGS, space, findings, new Rate(new SetTime()));
        return report.of(agent, now);
    }

    @Test
    void coverageGoesOnWithAMarkOverASegmentThatIsGone() throws IOException {
        // Given
        node.write(now);
        node.sync(now);
        turns(5);
        long covered = agent.coveredUntilMillis();
        node.write(now);
        node.sync(now);
        // When
        node.loseSegment();
        turns(5);
        // Then
        assertThat(lastCovered().control().timeMillis()).isGreaterThan(now - 100);
        Loss loss = lastCovered().control().loss();
        assertThat(loss.sinceMillis()).isBetween(covered, covered + 40);
        assertThat(loss.untilMillis()).isBetween(loss.sinceMillis(), now);
        assertThat(status().reason()).isEqualTo(RuntimeReason.DATA_LOSS_SUSPECTED);
        assertThat(capture().lossySinceTime())
                .isEqualTo(Instant.ofEpochMilli(loss.sinceMillis()).toString());
    }

    @Test
    void aLossOutlivesTheAgentUntilItIsAcknowledged() throws IOException {
        // Given
        node.write(now);
        node.sync(now);
        turns(5);
        node.write(now);
        node.sync(now);
        node.loseSegment();
        turns(5);
        Loss loss = agent.loss();
        // When
        restart(loss.untilMillis() - 1);
        turns(3);
        // Then
        assertThat(lastCovered().control().loss()).isEqualTo(loss);
        // When
        restart(loss.untilMillis());
        turns(3);
        // Then
        assertThat(lastCovered().control().loss()).isEqualTo(Loss.NONE);
        assertThat(status().reason()).isEqualTo(RuntimeReason.RUNNING);
    }

    @Test
    void aSegmentOfWhichNothingWasReadIsMissedToo() throws IOException {
        // Given: a position 0 is stored
        turns(3);
        node.answer(false);
        restart(0);
        node.write(now);
        node.sync(now);
        turns(3);
        assertThat(broker.stored().orElseThrow().segments()).containsValue(0);
        restart(0);
        // When
        node.loseSegment();
        node.answer(true);
        turns(3);
        // Then
        assertThat(agent.loss()).isNotEqualTo(Loss.NONE);
    }

    @Test
    void aDamagedSegmentIsALoss() throws IOException {
        // Given
        node.write(now);
        node.sync(now);
        turns(5);
        node.write(now);
        node.sync(now);
        node.damage();
        node.roll(now);
        // When
        turns(80);
        // Then
        assertThat(findings.quarantined()).isEqualTo(1);
        assertThat(agent.loss()).isNotEqualTo(Loss.NONE);
        assertThat(lastCovered().control().loss()).isEqualTo(agent.loss());
        assertThat(capture().bytesQuarantined()).isPositive();
    }

    @Test
    void nothingStandsStillAtASegmentThatIsGone() throws IOException {
        // Given
        turns(3);
        Path log = node.replaceByDirectory();
        turns(3);
        assertThat(status().reason()).isEqualTo(RuntimeReason.SEGMENT_UNREADABLE);
        assertThat(status().message()).contains("cannot be read");
        // When
        Files.delete(log);
        turns(3);
        // Then
        assertThat(agent.obstacle()).isEmpty();
        assertThat(status().reason()).isEqualTo(RuntimeReason.DATA_LOSS_SUSPECTED);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() throws IOException {
        // Given
        node.write(now);
        node.sync(now);
        turns(5);
        // When
        now -= 3_600_000;
        node.write(now);
        node.roll(now);
        turns(40);
        // Then
        assertThat(lastCovered().control().timeMillis())
                .isGreaterThan(now - 100)
                .isLessThanOrEqualTo(now);
        assertThat(agent.deleted()).isEqualTo(1);
        // When
        lose();
        turns(3);
        // Then
        assertThat(agent.loss().sinceMillis()).isLessThanOrEqualTo(agent.loss().untilMillis());
    }

    @Test
    void aSegmentOfAnotherCassandraIsNotCoveredAndIsSaid() throws IOException {
        // Given
        turns(3);
        // When
        Files.writeString(directory.resolve("CommitLog-9-1764244000099.log"), "later");
        Files.writeString(directory.resolve("CommitLog-9-1764244000099_cdc.idx"), "5");
        turns(3);
        long covered = agent.coveredUntilMillis();
        turns(5);
        // Then
        assertThat(status().ready()).isFalse();
        assertThat(status().reason()).isEqualTo(RuntimeReason.SEGMENT_UNREADABLE);
        assertThat(status().message()).contains("version 9");
        assertThat(agent.coveredUntilMillis()).isEqualTo(covered);
    }

    /** The test's own time. */
    private final class SetTime extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    }

    private CaptureStatus capture() {
        return Objects.requireNonNull(status().capture());
    }
}
