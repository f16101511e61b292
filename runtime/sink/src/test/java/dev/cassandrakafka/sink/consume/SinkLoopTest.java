package dev.cassandrakafka.sink.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.route.BadRecordSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SinkLoopTest {
    private static final long MILLIS = 1_764_032_400_000L;
    private static final String FAILED = "in.failed";

    private LoopFixture sink = new LoopFixture(new BadRecordSpec(BadRecordAction.STOP, null), 4);

    @Test
    void rowsOfOnePartitionGoInOneRequest() {
        send("a/1", "1,1");
        send("a/2", "2,2");
        sink.turn();
        sink.turn();
        assertThat(sink.cassandra.requests).singleElement().satisfies(request -> assertThat(request.sent())
                .hasSize(2));
    }

    @Test
    void aFullWindowPausesAllPartitionsAndGoesOnPolling() {
        // Given
        for (int i = 0; i < 20; i++) {
            send("a/" + i, "1,1");
        }

        // When
        turns(10);

        // Then
        assertThat(sink.cassandra.requests.stream()
                        .mapToInt(request -> request.sent().size())
                        .sum())
                .isEqualTo(4);
        assertThat(sink.consumer.paused()).containsExactlyInAnyOrderElementsOf(LoopFixture.ids());
        assertThat(sink.consumer.lastPollTimeout()).isZero();

        // When
        sink.settle();

        // Then
        assertThat(sink.consumer.paused()).isEmpty();
        assertThat(sink.cassandra.cells.visible()).hasSize(20);
    }

    @Test
    void rowsThatFailAreTriedForEverAndStatusSaysWhy() {
        // Given
        send("a/1", "1,1");

        // When
        for (int i = 0; i < 50; i++) {
            sink.turn();
            List.copyOf(sink.cassandra.requests).forEach(request -> request.timeOut(false));
        }

        // Then
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.CASSANDRA_UNAVAILABLE);
        assertThat(sink.status().message()).startsWith("spec.cassandra: ").contains("no answer in time");
        assertThat(sink.committed(partitionOf("a/1"))).isZero();

        // When
        sink.settle();

        // Then
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.RUNNING);
        assertThat(sink.cassandra.cells.visible()).containsKey("a/1/");
    }

    @Test
    void aBadRecordStopsItsPartitionAtThatRecord() {
        // Given
        send("a/1", "1,1");
        send("a/1", "bad");
        send("a/1", "2,2");

        // When
        sink.settle();

        // Then
        assertThat(sink.status().ready()).isFalse();
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.BAD_RECORD);
        assertThat(sink.status().message()).isEqualTo("in-%d-2: value: not JSON".formatted(partitionOf("a/1")));
        assertThat(sink.committed(partitionOf("a/1"))).isEqualTo(1);
        assertThat(sink.cassandra.cells.visible().get("a/1/")).containsEntry("v", "1");
    }

    @Test
    void aBadRecordOfTheFarFutureLeavesTheTimesOfLaterRowsAlone() {
        // Given
        sink = new LoopFixture(new BadRecordSpec(BadRecordAction.SKIP, null), 4);
        long farAhead = LoopFixture.NOW.plus(Duration.ofDays(365)).toEpochMilli();
        sink.send("a/1", "bad", farAhead);
        sink.send("a/1", "1,1", LoopFixture.NOW.toEpochMilli());

        // When
        turns(3);

        // Then
        long written = sink.cassandra.requests.get(0).sent().get(0).timestampMicros();
        assertThat(written).isEqualTo(LoopFixture.NOW.toEpochMilli() * 1000);
    }

    @Test
    void aDeadLetterIsDoneOnlyWhenKafkaHasIt() {
        // Given
        sink = new LoopFixture(new BadRecordSpec(BadRecordAction.DEAD_LETTER, FAILED), 4);
        send("a/1", "bad");

        // When
        turns(3);
        assertThat(sink.producer.errorNext(new TimeoutException("no broker"))).isTrue();
        turns(3);

        // Then
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.KAFKA_UNAVAILABLE);
        assertThat(sink.committed(partitionOf("a/1"))).isZero();

        // When
        assertThat(sink.producer.completeNext()).isTrue();
        turns(3);

        // Then
        assertThat(sink.committed(partitionOf("a/1"))).isEqualTo(1);
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.RUNNING);
    }

    @Test
    void noDeadLetterIsSentToATopicThatDoesNotExist() {
        // Given
        sink = new LoopFixture(new BadRecordSpec(BadRecordAction.DEAD_LETTER, FAILED), 4);
        sink.missingTopics.add(FAILED);
        turns(3);
        send("a/1", "bad");

        // When
        turns(5);

        // Then
        assertThat(sink.producer.history()).isEmpty();
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.TOPIC_NOT_FOUND);
        assertThat(sink.status().message()).startsWith("spec.errors.badRecord.topic: topic \"in.failed\"");

        // When
        sink.missingTopics.clear();
        turns(5);

        // Then
        assertThat(sink.producer.history()).hasSize(1);
    }

    @Test
    void aTopicThatDoesNotExistIsToldByItsField() {
        sink.missingTopics.add(LoopFixture.TOPIC);
        turns(3);
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.TOPIC_NOT_FOUND);
        assertThat(sink.status().message()).startsWith("spec.routes[0].topics[0]: topic \"in\" does not exist");
    }

    @Test
    void aTableThatGoesIsWaitedForWithItsRecords() {
        // Given
        send("a/1", "1,1");
        sink.turn();
        sink.turn();

        // When
        sink.cassandra.dropTable();
        send("a/1", "2,2");
        sink.settle();

        // Then
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(sink.status().message()).startsWith("spec.routes[0].tables[0].table: ");

        // When
        sink.cassandra.createTable();
        sink.settle();

        // Then
        assertThat(sink.cassandra.cells.visible().get("a/1/")).containsEntry("v", "2");
        assertThat(sink.status().recordsFailed()).isZero();
        assertThat(sink.committed(partitionOf("a/1"))).isEqualTo(3);
    }

    @Test
    void theEndCommitsWhatIsDone() {
        // Given
        send("a/1", "1,1");
        send("b/1", "1,1");
        sink.turn();
        sink.turn();
        sink.cassandra.requests.get(0).succeed();

        // When
        sink.loop.end();

        // Then
        long committed = sink.committed(0) + sink.committed(1);
        assertThat(committed).isEqualTo(1);
        assertThat(sink.status().reason()).isEqualTo(RuntimeReason.STOPPING);
    }

    @Test
    void aPartitionThatIsTakenAwayLeavesNothingBehind() {
        // Given
        send("a/1", "1,1");
        sink.turn();
        sink.turn();

        // When
        sink.consumer.rebalance(List.of());
        sink.cassandra.requests.get(0).succeed();
        turns(3);

        // Then
        assertThat(sink.board.snapshot().inFlightRows()).isZero();
        assertThat(sink.consumer.committed(Set.of(new TopicPartition(LoopFixture.TOPIC, 0))))
                .allSatisfy((id, offset) -> assertThat(offset.offset()).isZero());
    }

    private void send(String key, String value) {
        sink.send(key, value, MILLIS);
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            sink.turn();
        }
    }

    private int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), LoopFixture.ids().size());
    }
}
