package dev.cassandrakafka.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.ReadOutcome;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent does about what it does not know and what is damaged. */
class CaptureAgentTest {
    private static final UUID HOST = new UUID(1, 2);
    private static final TableSchema TABLE = table(2);
    private static final TableSchema LATER = table(3);

    private final Path directory;
    private final SimulatedNode node;
    private final SimulatedBroker broker = new SimulatedBroker(1, () -> {});
    private final Findings findings = new Findings();
    private final CaptureAgent agent;
    private long now = 1_764_244_100_000L;
    private long steady = 5_000;

    CaptureAgentTest(@TempDir Path directory) {
        ClientMode.initialize();
        Registration.register(List.of(TABLE, LATER));
        this.directory = directory;
        this.node = new SimulatedNode(directory, TABLE);
        this.agent = agent();
    }

    private static TableSchema table(int number) {
        return TableSchema.of(
                UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac12000" + number),
                "ks",
                "t" + number,
                List.of(
                        new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                        new ColumnSchema("v", ColumnKind.REGULAR, -1, "text", false)),
                List.of(),
                false,
                true);
    }

    private CaptureAgent agent() {
        AgentSettings settings = new AgentSettings(
                "test",
                HOST,
                1,
                new TableSelection(List.of(new TableSelector("ks", null))),
                new Oversize(900 * 1024, OversizePolicy.FAIL),
                1 << 20,
                new AgentSettings.Times(10, 10, 1000, 200, 1000));
        Place place = new Place();
        Mutations mutations = new Mutations(place, new Targets(Map.of()));
        FileSegmentDirectory files = new FileSegmentDirectory(directory);
        AgentPorts ports = new AgentPorts(
                files,
                node,
                new CommitLogFiles(files::log, mutations),
                (decodable, targets) -> mutations.use(targets),
                place,
                broker::sender,
                broker,
                broker,
                new SetTime(),
                () -> steady);
        return new CaptureAgent(settings, ports, Positions.none("test", HOST), List.of(), new Space(-1), findings);
    }

    private void turns(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            now += 20;
            steady += 20;
            agent.turn();
            broker.landAll();
        }
    }

    private long changes() {
        return count(RawKind.CHANGE);
    }

    private long count(RawKind kind) {
        return broker.partitions.get(0).stream()
                .filter(value -> new RawReader().reset(value).header().kind() == kind)
                .count();
    }

    @Test
    void aTableThatTheNodeMakesIsReadWithItsSchema() throws IOException {
        // Given
        turns(3);
        // When
        node.create(LATER);
        node.write(LATER);
        turns(3);
        // Then
        assertThat(changes()).isEqualTo(1);
        assertThat(broker.schemas).contains(LATER);
        assertThat(count(RawKind.SCHEMA_CHANGED)).isEqualTo(2);
    }

    @Test
    void whatIsUnknownIsReadAgainUntilItIsKnownAndNothingIsCoveredMeanwhile() throws IOException {
        // Given
        turns(3);
        node.write(LATER);
        node.write(TABLE);
        turns(10);
        long covered = agent.coveredUntilMillis();
        assertThat(agent.obstacle()).hasValueSatisfying(obstacle -> assertThat(obstacle.outcome())
                .isInstanceOf(ReadOutcome.Unresolved.class));
        assertThat(changes()).isZero();
        assertThat(covered).isLessThan(now - 150);
        // When
        node.create(LATER);
        turns(5);
        // Then
        assertThat(changes()).isEqualTo(2);
        assertThat(agent.obstacle()).isEmpty();
        assertThat(agent.coveredUntilMillis()).isGreaterThan(covered);
    }

    @Test
    void aTableThatTheNodeItselfDoesNotHaveWasDropped() throws IOException {
        // Given
        turns(3);
        node.write(LATER);
        node.write(TABLE);
        // When
        turns(80);
        // Then
        assertThat(agent.obstacle()).isEmpty();
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void aDamagedSegmentIsSetAsideAndTheRestOfItIsRead() throws IOException {
        // Given
        node.write(now);
        node.sync(now);
        node.write(now);
        node.sync(now);
        node.damage();
        node.write(now);
        node.roll(now);
        // When
        turns(80);
        // Then
        assertThat(changes()).isEqualTo(2);
        assertThat(findings.quarantined()).isEqualTo(1);
        assertThat(findings.last())
                .hasValueSatisfying(last -> assertThat(last.reason()).isEqualTo(RuntimeReason.SEGMENT_QUARANTINED));
        assertThat(directory.resolve("quarantine").toFile().list()).hasSize(2);
        assertThat(agent.segments()).noneMatch(segment -> segment.completed());
    }

    @Test
    void aSegmentThatGoesUnreadIsReported() throws IOException {
        // Given
        turns(3);
        node.answer(false);
        node.write(now);
        node.sync(now);
        turns(3);
        // When
        node.loseSegment();
        turns(3);
        // Then
        assertThat(findings.last())
                .hasValueSatisfying(last -> assertThat(last.reason()).isEqualTo(RuntimeReason.DATA_LOSS_SUSPECTED));
    }

    @Test
    void withoutAnAnswerOfTheNodeSegmentsAreReadAndNoneIsDeleted() throws IOException {
        // Given
        turns(3);
        node.answer(false);
        node.write(now);
        node.roll(now);
        // When
        turns(80);
        // Then
        assertThat(changes()).isEqualTo(1);
        assertThat(agent.deleted()).isZero();
        // When
        node.answer(true);
        turns(40);
        // Then
        assertThat(agent.deleted()).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() throws IOException {
        // Given
        turns(3);
        node.write(now);
        node.roll(now);
        // When
        now -= 3_600_000;
        turns(40);
        // Then
        assertThat(changes()).isEqualTo(1);
        assertThat(agent.deleted()).isEqualTo(1);
    }

    /** The test's own time. */
    private final class SetTime extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    }
}
