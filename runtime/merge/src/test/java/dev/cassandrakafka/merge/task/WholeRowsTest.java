package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.ShownTable.at;
import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestRow.staticRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.ShownTable;
import dev.cassandrakafka.merge.rows.TestTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WholeRowsTest {
    private final ShownTable table = new ShownTable();

    @Test
    void aRowIsShownWholeAfterEachChangeAndOnceForCopies() {
        table.take(at(1).row(1, row().marker(5).cell("a", 5, "x")));
        table.take(at(2).row(1, row().cell("b", 6, "y"))).take(at(3).row(1, row().cell("b", 6, "y")));
        assertThat(table.records()).containsExactly("k,1 s:null,a:x,b:null", "k,1 s:null,a:x,b:y");
    }

    @Test
    void aRowThatIsDeletedHasNoValue() {
        table.take(at(1).row(1, row().cell("a", 5, "x"))).take(at(2).row(1, row().deleted(6, 2)));
        assertThat(table.records()).containsExactly("k,1 s:null,a:x,b:null", "k,1 gone");
    }

    @Test
    void aDeletionOfARangeIsToldByTheRowsThatItTakes() {
        rows(5).take(at(2).row(3, row().cell("a", 9, "later"))).records();
        table.take(at(3).rangeDeleted(1, 3, 6, 3));
        assertThat(table.records()).containsExactly("k,1 gone", "k,2 gone");
        assertThat(table.topic()).containsOnlyKeys("k,0", "k,3", "k,4");
    }

    @Test
    void aDeletionOfAPartitionIsToldByTheRowsThatItTakesAndNotByThoseOfOthers() {
        rows(2).take("l", at(2).row(1, row().marker(5))).records();
        table.take(at(3).partitionDeleted(6, 3).row(1, row().cell("a", 7, "new")));
        assertThat(table.records()).containsExactly("k,1 s:null,a:new,b:null", "k,0 gone");
        assertThat(table.topic()).containsOnlyKeys("k,1", "l,1");
    }

    @Test
    void aDeletionOfManyRowsIsWorkedOffInPiecesAlsoByTheNextProcess() {
        for (int i = 0; i < 12_000; i++) {
            table.take("k" + i, at(1).row(1, row().marker(5)));
        }
        // When
        table.take("other", ShownTable.of(RawKind.TRUNCATED, 1, 2).named(2));
        table.take("other", ShownTable.of(RawKind.TRUNCATED, 1, 2).named(5_000_000));
        table.covered(3);
        // Then
        assertThat(table.topic()).isNotEmpty();
        assertThat(table.records().contains("covered")).isFalse();
        table.records();
        table.restart().idle(5);
        assertThat(table.topic()).isEmpty();
        assertThat(table.covered(4).records()).contains("covered");
    }

    @Test
    void aRowWhoseLastValueExpiresIsGoneWhenTheLogIsThere() {
        table.take(at(1).row(1, row().expiring("a", 5, 10, 11, "x")));
        assertThat(table.covered(10).topic()).containsOnlyKeys("k,1");
        assertThat(table.restart().covered(11).topic()).isEmpty();
    }

    @Test
    void aValueThatExpiresIsTakenFromTheRow() {
        table.take(at(1).row(1, row().marker(5).expiring("a", 5, 10, 11, "x").expiring("b", 5, 20, 21, "y")));
        assertThat(table.covered(11).topic()).containsEntry("k,1", "s:null,a:null,b:y");
        assertThat(table.covered(21).topic()).containsEntry("k,1", "s:null,a:null,b:null");
    }

    @Test
    void aValueThatIsWrittenAgainDoesNotExpireWhenItsFirstOneWouldHave() {
        table.take(at(1).row(1, row().expiring("a", 5, 10, 11, "x")));
        table.take(at(2).row(1, row().cell("a", 6, "for ever")));
        table.records();
        assertThat(table.covered(50).records()).containsExactly("covered");
    }

    @Test
    void staticColumnsStandInEachRowAndTheirChangeShowsAllOfThem() {
        rows(2).records();
        table.take(at(2).staticRow(staticRow().cell("s", 6, "open")));
        assertThat(table.records()).containsExactly("k,0 s:open,a:x,b:null", "k,1 s:open,a:x,b:null");
        table.take(at(3).row(2, row().marker(7)));
        assertThat(table.records()).containsExactly("k,2 s:open,a:null,b:null");
    }

    @Test
    void staticColumnsWithoutARowStandAlone() {
        table.take(at(1).staticRow(staticRow().cell("s", 5, "open")));
        assertThat(table.topic()).containsOnlyKeys("k,null");
        table.take(at(2).row(1, row().cell("a", 6, "x")));
        assertThat(table.topic()).containsOnlyKeys("k,1");
        table.take(at(3).row(1, row().deleted(7, 3)));
        assertThat(table.topic()).containsOnly(Map.entry("k,null", "s:open,a:null,b:null"));
        table.take(at(4).partitionDeleted(8, 4));
        assertThat(table.topic()).isEmpty();
    }

    @Test
    void staticColumnsThatExpireAreTakenFromTheRows() {
        rows(1).take(at(2).staticRow(staticRow().expiring("s", 6, 10, 12, "open")));
        assertThat(table.covered(12).topic()).containsEntry("k,0", "s:null,a:x,b:null");
    }

    @Test
    void whatASnapshotReadWithoutATimeIsShownUntilSomethingElseIsKnown() {
        table.take(ShownTable.of(RawKind.READ, 0, 1)
                .row(1, row().marker(Long.MIN_VALUE).noTime("a", "old").cell("b", 3, "y")));
        assertThat(table.records()).containsExactly("k,1 s:null,a:old,b:y");
        table.take(at(2).row(1, row().cell("b", 5, "z")));
        assertThat(table.records()).containsExactly("k,1 s:null,a:old,b:z");
        table.take(at(3).row(1, row().cell("a", 6, "new")));
        assertThat(table.records()).containsExactly("k,1 s:null,a:new,b:z");
        table.take(at(4).row(1, row().deleted(7, 4)));
        assertThat(table.records()).containsExactly("k,1 gone");
    }

    @Test
    void whatASnapshotReadWithoutATimeIsGoneAfterATruncate() {
        table.take(ShownTable.of(RawKind.READ, 0, 1).row(1, row().marker(Long.MIN_VALUE)));
        table.take(ShownTable.of(RawKind.READ, 0, 1).row(2, row().noTime("a", "old")));
        table.take(ShownTable.of(RawKind.TRUNCATED, 0, 2).named(5_000_000));
        assertThat(table.topic()).isEmpty();
        table.take(ShownTable.of(RawKind.CHANGE, 5_000_000, 3).row(2, row().cell("b", 3, "new")));
        assertThat(table.topic()).containsOnly(Map.entry("k,2", "s:null,a:null,b:new"));
    }

    @Test
    void theTopicIsLookedAtOnceThoughSchemasAlternate() {
        TableSchema later = TableSchema.of(
                TestTable.ID,
                "shop",
                "orders",
                ShownTable.SCHEMA.columns(),
                List.of(new DroppedColumn("x", "text", 1)),
                false,
                true);
        for (int i = 0; i < 3; i++) {
            table.take(at(1).row(i, row().marker(5)));
            table.take(
                    later,
                    "k",
                    TestTable.of(RawKind.CHANGE, 0, later.fingerprint()).row(i, row().marker(6)));
        }
        assertThat(table.looks()).isOne();
    }

    @Test
    void whatHasExpiredStaysSoInTheNextProcessThoughAHostIsBehind() {
        table.take(at(1).row(1, row().marker(5).expiring("a", 5, 10, 11, "x"))).covered(20);
        table.restart().take(at(2).row(1, row().cell("b", 6, "y")));
        assertThat(table.topic()).containsEntry("k,1", "s:null,a:null,b:y");
    }

    @Test
    void aHostWhoseClockIsAheadLetsNothingExpireEarly() {
        table.clockAt(5).restart().take(at(1).row(1, row().marker(5).expiring("a", 5, 10, 11, "x")));
        assertThat(table.covered(3600).topic()).containsEntry("k,1", "s:null,a:x,b:null");
        assertThat(table.clockAt(11).restart().covered(3601).topic()).containsEntry("k,1", "s:null,a:null,b:null");
    }

    /** Rows from 0 on, of time 5. */
    private ShownTable rows(int count) {
        for (int i = 0; i < count; i++) {
            table.take(at(1).row(i, row().cell("a", 5, "x")));
        }
        return table;
    }
}
