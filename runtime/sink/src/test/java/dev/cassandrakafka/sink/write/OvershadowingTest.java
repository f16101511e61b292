package dev.cassandrakafka.sink.write;

import static dev.cassandrakafka.sink.write.Rows.delete;
import static dev.cassandrakafka.sink.write.Rows.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.sink.plan.TablePlan;
import org.junit.jupiter.api.Test;

class OvershadowingTest {
    private final TablePlan table = Rows.wide("t", "v", "w", "static_s");

    @Test
    void aLaterUpsertCoversAnEarlierOneThatSetsNoOtherColumn() {
        assertThat(Overshadowing.covers(upsert(table, 2, "p", "c", "1", "2"), upsert(table, 1, "p", "c", "3", "-")))
                .isTrue();
        assertThat(Overshadowing.covers(upsert(table, 2, "p", "c", "null"), upsert(table, 1, "p", "c", "3")))
                .isTrue();
    }

    @Test
    void aLaterUpsertDoesNotCoverAColumnThatItLeavesAlone() {
        assertThat(Overshadowing.covers(upsert(table, 2, "p", "c", "1", "-"), upsert(table, 1, "p", "c", "-", "3")))
                .isFalse();
        assertThat(Overshadowing.covers(upsert(table, 2, "p", "c", "1", "-"), upsert(table, 1, "p", "c", "1", "null")))
                .isFalse();
    }

    @Test
    void nothingCoversAWriteOfTheSameOrALaterTime() {
        assertThat(Overshadowing.covers(upsert(table, 1, "p", "c", "1"), upsert(table, 1, "p", "c", "1")))
                .isFalse();
        assertThat(Overshadowing.covers(delete(table, 1, "p", "c"), upsert(table, 2, "p", "c", "1")))
                .isFalse();
    }

    @Test
    void aDeletionCoversWhatIsBeforeIt() {
        assertThat(Overshadowing.covers(delete(table, 2, "p", "c"), upsert(table, 1, "p", "c", "1")))
                .isTrue();
        assertThat(Overshadowing.covers(delete(table, 2, "p", "c"), delete(table, 1, "p", "c")))
                .isTrue();
    }

    @Test
    void aDeletionOfARowDoesNotCoverStaticColumns() {
        assertThat(Overshadowing.covers(delete(table, 2, "p", "c"), upsert(table, 1, "p", "c", "1", "-", "s")))
                .isFalse();
        TablePlan onlyStatic = Rows.narrow("t", "static_s");
        assertThat(Overshadowing.covers(delete(onlyStatic, 2, "p"), upsert(onlyStatic, 1, "p", "s")))
                .isTrue();
    }

    @Test
    void anUpsertDoesNotCoverADeletion() {
        assertThat(Overshadowing.covers(upsert(table, 2, "p", "c", "1", "2", "s"), delete(table, 1, "p", "c")))
                .isFalse();
    }

    @Test
    void rowsAreToldByTheirClusteringColumns() {
        assertThat(Overshadowing.sameRow(upsert(table, 1, "p", "c"), delete(table, 2, "p", "c")))
                .isTrue();
        assertThat(Overshadowing.sameRow(upsert(table, 1, "p", "c"), upsert(table, 1, "p", "d")))
                .isFalse();
    }
}
