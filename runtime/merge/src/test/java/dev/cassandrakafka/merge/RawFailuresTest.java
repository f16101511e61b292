package dev.cassandrakafka.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.merge.avro.RegistryException;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import dev.cassandrakafka.merge.hold.Holds;
import dev.cassandrakafka.merge.status.MergeBoard;
import dev.cassandrakafka.merge.status.MergeCounts;
import dev.cassandrakafka.merge.status.StreamsView;
import dev.cassandrakafka.merge.task.EventRefusedException;
import dev.cassandrakafka.merge.topics.TopicMaker;
import dev.cassandrakafka.merge.topics.TopicServer;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.metrics.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RawFailuresTest {
    private static final TopicPartition RAW = new TopicPartition("p.raw", 3);

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Metrics metrics = new Metrics(new SimpleMeterRegistry());
    private final Holds holds = new Holds();
    private final Refusals refusals = new Refusals(clock);
    private final MergeBoard board = new MergeBoard(
            "shop", "p.raw", clock, new MergeCounts(metrics, clock), new StreamsView("p.raw", metrics), holds);
    private final RawFailures failures = new RawFailures(
            "p.raw",
            holds,
            Optional.empty(),
            (table, fingerprint) -> Optional.empty(),
            new TopicMaker(new NoTopics(), name -> new DesiredTopic(name, 1, 1, Map.of())),
            refusals,
            board);
    private boolean isTaken;

    @Test
    void aRefusedSchemaHoldsThePartitionOfItsRecordUntilItIsTaken() {
        // When
        failures.handle(new StreamsException(new EventRefusedException(
                new SchemaRefusedException("t-value", "spec.format.registry: refused", () -> isTaken), 3, 17)));
        // Then
        assertThat(board.get().reason()).isEqualTo(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(board.get().message())
                .isEqualTo("raw record at partition 3, offset 17: spec.format.registry: refused");
        assertThat(holds.of(RAW)).get().satisfies(hold -> {
            assertThat(hold.offset()).isEqualTo(17);
            assertThat(hold.reason()).isEqualTo(RuntimeReason.INVALID_CONFIGURATION);
        });
        isTaken = true;
        refusals.lookAgain();
        assertThat(holds.of(RAW)).isEmpty();
    }

    @Test
    void aRegistryThatIsAwayIsNotTakenForKafka() {
        // When
        failures.handle(new StreamsException(new RegistryException(
                RuntimeReason.REGISTRY_UNAVAILABLE, "spec.format.registry.url: it is not to be reached")));
        // Then
        assertThat(board.get().reason()).isEqualTo(RuntimeReason.REGISTRY_UNAVAILABLE);
        assertThat(board.get().message()).isEqualTo("spec.format.registry.url: it is not to be reached");
        assertThat(holds.of(RAW)).isEmpty();
    }

    private static final class NoTopics implements TopicServer {
        @Override
        public OptionalInt partitions(String topic) {
            return OptionalInt.empty();
        }

        @Override
        public void create(DesiredTopic topic) {}
    }
}
