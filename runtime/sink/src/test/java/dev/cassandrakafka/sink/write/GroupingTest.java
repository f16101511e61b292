package dev.cassandrakafka.sink.write;

import static dev.cassandrakafka.sink.write.Rows.delete;
import static dev.cassandrakafka.sink.write.Rows.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.read.Row;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.PendingRecord;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.track.WriteTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private final Partition partition =
            new Partition(new TopicPartition("t", 0), new TopicTally("t"), 0, WriteTimes.NONE);
    private final TableWriter table = new Silent(Rows.wide("t", "v", "w"));
    private final List<RowGroup> groups = new ArrayList<>();
    private final Grouping grouping = new Grouping(3, 40, groups::add);
    private long offset;

    @Test
    void rowsOfOnePartitionShareAGroupAndOthersDoNot() {
        // When
        add(table, upsert(table.plan(), 1, "a", "1", "v"));
        add(table, upsert(table.plan(), 2, "b", "1", "v"));
        add(table, upsert(table.plan(), 3, "a", "2", "v"));
        grouping.flush();

        // Then
        assertThat(groups).extracting(RowGroup::sentRows).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void aGroupIsHandedOnWhenItIsFull() {
        for (int i = 0; i < 4; i++) {
            add(table, upsert(table.plan(), i, "a", "c" + i, "v"));
        }
        assertThat(groups).extracting(RowGroup::sentRows).containsExactly(3);
        grouping.flush();
        assertThat(groups).extracting(RowGroup::sentRows).containsExactly(3, 1);
    }

    @Test
    void aGroupStaysBelowItsBytesUnlessOneRowIsLarger() {
        add(table, upsert(table.plan(), 1, "a", "1", "x".repeat(100)));
        add(table, upsert(table.plan(), 2, "a", "2", "x".repeat(30)));
        add(table, upsert(table.plan(), 3, "a", "3", "x".repeat(30)));
        grouping.flush();
        assertThat(groups).extracting(RowGroup::sentRows).containsExactly(1, 1, 1);
    }

    @Test
    void rowsOfTwoPreparationsOfATableDoNotShareAGroup() {
        TableWriter again = new Silent(table.plan());
        add(table, upsert(table.plan(), 1, "a", "1", "v"));
        add(again, upsert(table.plan(), 2, "a", "1", "v"));
        grouping.flush();
        assertThat(groups).hasSize(2);
    }

    @Test
    void writesThatALaterOneOvershadowsAreNotSent() {
        add(table, upsert(table.plan(), 1, "a", "1", "v", "-"));
        add(table, upsert(table.plan(), 2, "a", "1", "-", "w"));
        add(table, upsert(table.plan(), 3, "a", "1", "v", "w"));
        add(table, upsert(table.plan(), 4, "a", "2", "v", "w"));
        grouping.flush();
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.sentRows()).isEqualTo(2);
            assertThat(group.writes()).hasSize(4);
            assertThat(group.firstSent().timestampMicros()).isEqualTo(3);
        });
    }

    @Test
    void anUpsertAfterADeletionIsSentWithIt() {
        add(table, upsert(table.plan(), 1, "a", "1", "v"));
        add(table, delete(table.plan(), 2, "a", "1"));
        add(table, upsert(table.plan(), 3, "a", "1", "w"));
        grouping.flush();
        assertThat(groups).singleElement().satisfies(group -> assertThat(group.sentRows())
                .isEqualTo(2));
    }

    @Test
    void aRefusedGroupFallsApartIntoAllItsRows() {
        add(table, upsert(table.plan(), 1, "a", "1", "v"));
        add(table, upsert(table.plan(), 2, "a", "1", "w"));
        grouping.flush();
        assertThat(groups.get(0).sentRows()).isEqualTo(1);
        assertThat(groups.get(0).split())
                .extracting(group -> group.firstSent().timestampMicros())
                .containsExactly(1L, 2L);
    }

    private void add(TableWriter to, Row row) {
        PendingRecord record =
                new PendingRecord(new ConsumerRecord<>("t", 0, offset++, new byte[0], new byte[0]), partition);
        record.open(1);
        grouping.add(to, RowWrite.of(row, record));
    }

    private record Silent(TablePlan plan) implements TableWriter {
        @Override
        public CompletionStage<?> write(RowGroup group) {
            return new CompletableFuture<>();
        }
    }
}
