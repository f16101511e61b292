package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.ShownTable.at;
import static dev.cassandrakafka.merge.rows.TestRow.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.merge.rows.ShownTable;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes wrong with rows that expire is told of their partition, and of no record. */
final class DueRowsTest {
    private static final ChangeTopics.Unfit OTHER =
            new ChangeTopics.Unfit(RuntimeReason.TOPIC_MISMATCH, "the topic has other settings");

    private final ShownTable table = new ShownTable();

    @Test
    void aTopicThatIsNotFitHoldsThePartitionOfTheRowThatExpires() {
        expiring().topicIs(Optional.of(OTHER)).restart();
        assertThatThrownBy(() -> table.covered(20)).isInstanceOfSatisfying(TopicUnfitException.class, unfit -> {
            assertThat(unfit.partition()).isEqualTo(ShownTable.PARTITION);
            assertThat(unfit.offset()).isEqualTo(1);
        });
    }

    @Test
    void aRowThatCannotBeToldIsNotTheFaultOfTheRecordThatCameIn() {
        expiring().failToRender();
        assertThatThrownBy(() -> table.covered(20)).isInstanceOfSatisfying(DueRowsException.class, due -> {
            assertThat(due).hasMessageContaining("a bug");
            assertThat(due.partition()).isEqualTo(ShownTable.PARTITION);
            assertThat(due.offset()).isEqualTo(1);
        });
    }

    @Test
    void aPartitionThatIsHeldIsNotGoneOnWithWithoutRecords() {
        for (int i = 0; i < 12_000; i++) {
            table.take("k" + i, at(1).row(1, row().marker(5)));
        }
        table.take("", ShownTable.of(RawKind.TRUNCATED, 1, 2).named(2));
        table.take("", ShownTable.of(RawKind.TRUNCATED, 1, 2).named(5_000_000));
        int before = table.topic().size();
        table.hold().idle(2);
        assertThat(before).isPositive();
        assertThat(table.topic()).hasSize(before);
    }

    private ShownTable expiring() {
        return table.take(at(1).row(1, row().expiring("a", 5, 10, 11, "x")));
    }
}
