package dev.cassandrakafka.control.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.control.Pipelines;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.TableOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private static final TableName ORDERS = new TableName("shop", "orders");
    private static final TableName ITEMS = new TableName("shop", "items");

    @Test
    void aPipelineHasItsOwnTopicsAndOneForEachTable() {
        // When
        List<DesiredTopic> topics = TopicPlan.of(Pipelines.shop(), List.of(ORDERS, ITEMS));
        // Then
        assertThat(topics)
                .extracting(DesiredTopic::name, DesiredTopic::partitions)
                .containsExactly(
                        tuple("shop.raw", 3),
                        tuple("shop.positions", 1),
                        tuple("shop.schemas", 1),
                        tuple("shop.coverage", 1),
                        tuple("shop.snapshots", 1),
                        tuple("shop.shop.items", 3),
                        tuple("shop.shop.orders", 3));
    }

    @Test
    void rawRecordsAreDeletedAndPositionsAreCompacted() {
        // When
        List<DesiredTopic> topics = TopicPlan.of(Pipelines.shop(), List.of());
        // Then
        assertThat(topics.get(0).config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("min.insync.replicas", "2");
        assertThat(topics.subList(1, 5))
                .allSatisfy(topic -> assertThat(topic.config()).containsEntry("cleanup.policy", "compact"));
    }

    @Test
    void changeTopicsAreCompactedWithTheEnvelopeRowOnly() {
        // Given
        var row = Pipelines.of(List.of(), Envelope.ROW, TableOptions.VERIFY);
        // When / Then
        assertThat(TopicPlan.of(row, List.of(ORDERS)).get(5).config())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(TopicPlan.of(Pipelines.shop(), List.of(ORDERS)).get(5).config())
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void eventsMayBeLargerThanRawRecords() {
        // When
        List<DesiredTopic> topics = TopicPlan.of(Pipelines.shop(), List.of(ORDERS));
        // Then
        assertThat(topics.get(0).config()).doesNotContainKey("max.message.bytes");
        assertThat(Long.parseLong(topics.get(5).config().getOrDefault("max.message.bytes", "0")))
                .isGreaterThan(3L * 900 * 1024);
    }
}
