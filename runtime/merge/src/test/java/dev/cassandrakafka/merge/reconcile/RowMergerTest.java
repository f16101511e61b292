package dev.cassandrakafka.merge.reconcile;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestRow.staticRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.RowText;
import dev.cassandrakafka.merge.rows.TestRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowMergerTest {
    private final RowMerger merger = new RowMerger();
    private final Deletion none = new Deletion();

    /** What is known, what comes in, what is known then, what of it is news; the last is empty for a copy and "lost" when superseded. */
    record Case(String name, TestRow known, TestRow incoming, String state, String news) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cells() {
        return List.of(
                new Case("a first cell", row(), row().cell("a", 5, "x"), "a=x@5", "a=x@5"),
                new Case("a later one", row().cell("a", 5, "x"), row().cell("a", 6, "b"), "a=b@6", "a=b@6"),
                new Case("an earlier one", row().cell("a", 5, "x"), row().cell("a", 4, "z"), "a=x@5", "lost"),
                new Case("a copy", row().cell("a", 5, "x"), row().cell("a", 5, "x"), "a=x@5", ""),
                new Case("the larger value", row().cell("a", 5, "x"), row().cell("a", 5, "y"), "a=y@5", "a=y@5"),
                new Case("the smaller value", row().cell("a", 5, "x"), row().cell("a", 5, "b"), "a=x@5", "lost"),
                new Case("bytes are unsigned", row().cell("a", 5, "x"), row().cell("a", 5, "é"), "a=é@5", "a=é@5"),
                new Case(
                        "tombstone over live",
                        row().cell("a", 5, "x"),
                        row().tombstone("a", 5, 1),
                        "a=-@5/1",
                        "a=-@5/1"),
                new Case(
                        "expiring over live",
                        row().cell("a", 5, "x"),
                        row().expiring("a", 5, 9, 99, "b"),
                        "a=b@5~9/99",
                        "a=b@5~9/99"),
                new Case(
                        "tombstone over expiring",
                        row().expiring("a", 5, 9, 99, "b"),
                        row().tombstone("a", 5, 1),
                        "a=-@5/1",
                        "a=-@5/1"),
                new Case(
                        "later local time",
                        row().tombstone("a", 5, 1),
                        row().tombstone("a", 5, 2),
                        "a=-@5/2",
                        "a=-@5/2"),
                new Case(
                        "later expiry",
                        row().expiring("a", 5, 9, 99, "b"),
                        row().expiring("a", 5, 10, 100, "a"),
                        "a=a@5~10/100",
                        "a=a@5~10/100"),
                new Case(
                        "lower TTL",
                        row().expiring("a", 5, 9, 99, "b"),
                        row().expiring("a", 5, 8, 99, "a"),
                        "a=a@5~8/99",
                        "a=a@5~8/99"),
                new Case(
                        "cells in order",
                        row().cell("a", 1, "x").cell("c", 1, "x"),
                        row().cell("b", 1, "y").cell("d", 1, "y"),
                        "a=x@1 b=y@1 c=x@1 d=y@1",
                        "b=y@1 d=y@1"),
                new Case(
                        "static cells",
                        staticRow().cell("s", 1, "x"),
                        staticRow().cell("s", 2, "y"),
                        "s=y@2",
                        "s=y@2"));
    }

    static List<Case> rows() {
        return List.of(
                new Case("a marker", row(), row().marker(5), "+5", "+5"),
                new Case("an earlier marker", row().marker(5), row().marker(4), "+5", "lost"),
                new Case("an expiring marker", row().marker(5), row().expiringMarker(5, 9, 99), "+5~9/99", "+5~9/99"),
                new Case(
                        "a marker of lower TTL",
                        row().expiringMarker(5, 9, 99),
                        row().expiringMarker(5, 8, 99),
                        "+5~8/99",
                        "+5~8/99"),
                new Case(
                        "a deletion",
                        row().marker(5).cell("a", 4, "x").cell("b", 6, "x"),
                        row().deleted(5, 1),
                        "-5/1 b=x@6",
                        "-5/1"),
                new Case("a deletion in a tie", row().cell("a", 5, "x"), row().deleted(5, 1), "-5/1", "-5/1"),
                new Case("what is deleted", row().deleted(5, 1), row().marker(5).cell("a", 5, "x"), "-5/1", "lost"),
                new Case(
                        "what is written after",
                        row().deleted(5, 1),
                        row().marker(6).cell("a", 6, "x"),
                        "+6 -5/1 a=x@6",
                        "+6 a=x@6"),
                new Case("a later local time", row().deleted(5, 1), row().deleted(5, 2), "-5/2", "-5/2"),
                new Case("the same deletion", row().deleted(5, 1), row().deleted(5, 1), "-5/1", ""),
                new Case("an earlier deletion", row().deleted(5, 1), row().deleted(4, 9), "-5/1", "lost"),
                new Case(
                        "deleted and written at once",
                        row().marker(1).cell("a", 1, "x"),
                        row().marker(6).deleted(5, 1).cell("a", 6, "y"),
                        "+6 -5/1 a=y@6",
                        "+6 -5/1 a=y@6"));
    }

    static List<Case> columns() {
        return List.of(
                new Case(
                        "an element",
                        row().element("m", "k", 1, "v"),
                        row().element("m", "l", 2, "w"),
                        "m[k]=v@1 m[l]=w@2",
                        "m[l]=w@2"),
                new Case(
                        "an overwrite",
                        row().element("m", "k", 1, "v"),
                        row().columnDeleted("m", 4, 1).element("m", "k", 5, "w"),
                        "m[*]=-@4/1 m[k]=w@5",
                        "m[*]=-@4/1 m[k]=w@5"),
                new Case(
                        "deletion against elements",
                        row().element("m", "k", 4, "v").element("m", "l", 5, "v"),
                        row().columnDeleted("m", 4, 1),
                        "m[*]=-@4/1 m[l]=v@5",
                        "m[*]=-@4/1"),
                new Case(
                        "an element too late",
                        row().columnDeleted("m", 4, 1),
                        row().element("m", "k", 4, "v"),
                        "m[*]=-@4/1",
                        "lost"),
                new Case(
                        "each column its own",
                        row().columnDeleted("m", 4, 1),
                        row().element("m", "k", 5, "v").element("n", "k", 3, "v"),
                        "m[*]=-@4/1 m[k]=v@5 n[k]=v@3",
                        "m[k]=v@5 n[k]=v@3"),
                new Case(
                        "an element's tombstone",
                        row().element("m", "k", 4, "v"),
                        row().elementTombstone("m", "k", 4, 2),
                        "m[k]=-@4/2",
                        "m[k]=-@4/2"),
                new Case(
                        "row deletion hides that of the column",
                        row().deleted(5, 1),
                        row().columnDeleted("m", 4, 1),
                        "-5/1",
                        "lost"),
                new Case(
                        "row deletion takes what is older",
                        row().columnDeleted("m", 4, 1).element("m", "k", 5, "v"),
                        row().deleted(4, 9),
                        "-4/9 m[k]=v@5",
                        "-4/9"),
                new Case(
                        "simple before complex",
                        row().cell("z", 1, "x"),
                        row().element("a", "k", 2, "v"),
                        "z=x@1 a[k]=v@2",
                        "a[k]=v@2"),
                new Case(
                        "two overwrites at once unite",
                        row().columnDeleted("m", 4, 1).element("m", "a", 5, "v"),
                        row().columnDeleted("m", 4, 1).element("m", "b", 5, "w"),
                        "m[*]=-@4/1 m[a]=v@5 m[b]=w@5",
                        "m[b]=w@5"));
    }

    static List<Case> snapshots() {
        return List.of(
                new Case("a value without time", row(), row().noTime("a", "x"), "", "a=x@?"),
                new Case("where a value is known", row().cell("a", 1, "y"), row().noTime("a", "x"), "a=y@1", ""),
                new Case(
                        "where a deletion is known", row().tombstone("a", 1, 1), row().noTime("a", "x"), "a=-@1/1", ""),
                new Case("where the row was deleted", row().deleted(1, 1), row().noTime("a", "x"), "-1/1", ""),
                new Case("a marker without time", row(), row().marker(Long.MIN_VALUE), "", "+" + Long.MIN_VALUE),
                new Case("where a marker is known", row().marker(3), row().marker(Long.MIN_VALUE), "+3", ""),
                new Case(
                        "beside one with a time",
                        row(),
                        row().cell("a", 1, "x").noTime("b", "y"),
                        "a=x@1",
                        "a=x@1 b=y@?"));
    }

    @ParameterizedTest
    @MethodSource({"cells", "rows", "columns", "snapshots"})
    void whatStandsIsKnownAndWhatIsNewIsNews(Case example) {
        // When
        MergeResult result =
                merger.merge(example.known().cursor(), example.incoming().cursor(), none, DroppedCells.NONE);
        // Then
        assertThat(RowText.of(result.state())).as("state").isEqualTo(example.state());
        assertThat(RowText.of(result.news()))
                .as("news")
                .isEqualTo(example.news().equals("lost") ? "" : example.news());
        assertThat(result.superseded())
                .as("superseded")
                .isEqualTo(example.news().equals("lost"));
    }

    @Test
    void aDeletionOfPartitionOrRangeActsLikeThatOfTheRowAndIsNotPartOfIt() {
        // Given
        Deletion covering = new Deletion().set(5, 1);
        TestRow known = row().marker(5).cell("a", 4, "x").cell("b", 6, "x");
        // When
        MergeResult result = merger.merge(
                known.cursor(), row().cell("c", 5, "y").cell("d", 7, "y").cursor(), covering, DroppedCells.NONE);
        // Then
        assertThat(RowText.of(result.state())).isEqualTo("b=x@6 d=y@7");
        assertThat(RowText.of(result.news())).isEqualTo("d=y@7");
    }

    @Test
    void aRowDeletionNoStrongerThanThatOfThePartitionIsNoNews() {
        // When
        MergeResult result =
                merger.merge(row().cursor(), row().deleted(5, 1).cursor(), new Deletion().set(5, 1), DroppedCells.NONE);
        // Then
        assertThat(result.hasNews()).isFalse();
        assertThat(result.state().isEmpty()).isTrue();
    }

    @Test
    void cellsOfADroppedColumnAreHiddenUntilItWasDropped() {
        // Given
        DroppedCells dropped = DroppedCells.of(TableSchema.of(
                new UUID(0, 1), "k", "t", List.of(), List.of(new DroppedColumn("b", "text", 5)), false, true));
        // When
        MergeResult result = merger.merge(
                row().cursor(), row().cell("a", 5, "x").cell("b", 5, "x").cursor(), none, dropped);
        MergeResult later =
                new RowMerger().merge(row().cursor(), row().cell("b", 6, "x").cursor(), none, dropped);
        // Then
        assertThat(RowText.of(result.news())).isEqualTo("a=x@5");
        assertThat(RowText.of(later.news())).isEqualTo("b=x@6");
    }

    @Test
    void whatADroppedColumnHidesIsNoLongerKnown() {
        // Given
        DroppedCells dropped = DroppedCells.NONE.and(
                List.of(new DroppedColumn("b", "text", 5), new DroppedColumn("m", "map<text, text>", 5)));
        TestRow known = row().cell("a", 5, "x")
                .cell("b", 5, "x")
                .columnDeleted("m", 4, 1)
                .element("m", "k", 5, "v")
                .element("m", "l", 6, "w");
        // When
        MergeResult result = merger.merge(
                known.cursor(), row().cell("b", 6, "new").noTime("c", "z").cursor(), none, dropped);
        // Then
        assertThat(RowText.of(result.state())).isEqualTo("a=x@5 b=new@6 m[l]=w@6");
        assertThat(RowText.of(result.news())).isEqualTo("b=new@6 c=z@?");
    }

    static List<Case> snapshotsOfLists() {
        long none = Long.MIN_VALUE;
        return List.of(
                new Case(
                        "elements that the log never told",
                        row().element("l", "p", 5, "c"),
                        row().placeholder("l", 0, 2, "a").placeholder("l", 1, 5, "c"),
                        "l[p]=c@5",
                        "a"),
                new Case(
                        "one of two of the same value",
                        row().element("l", "p", 5, "c"),
                        row().placeholder("l", 0, 2, "c").placeholder("l", 1, 5, "c"),
                        "l[p]=c@5",
                        "c"),
                new Case(
                        "the same value of before an element that the snapshot did not see",
                        row().element("l", "p", 5, "c"),
                        row().placeholder("l", 0, 2, "c"),
                        "l[p]=c@5",
                        "c"),
                new Case(
                        "after an overwrite that is known",
                        row().columnDeleted("l", 4, 1).element("l", "p", 5, "c"),
                        row().placeholder("l", 0, 2, "a").placeholder("l", 1, 5, "c"),
                        "l[*]=-@4/1 l[p]=c@5",
                        ""),
                new Case(
                        "by the value where there are no times",
                        row().element("l", "p", 5, "c"),
                        row().placeholder("l", 0, none, "a").placeholder("l", 1, none, "c"),
                        "l[p]=c@5",
                        "a"),
                new Case(
                        "by the expiry to a second",
                        row().cell("a", 1, "x"),
                        row().expiringPlaceholder("l", 0, 5, 99, "c").placeholder("l", 1, 5, "d"),
                        "a=x@1",
                        "c d"),
                new Case(
                        "each list its own",
                        row().element("l", "p", 5, "c"),
                        row().placeholder("k", 0, 5, "c").placeholder("l", 0, 5, "c"),
                        "l[p]=c@5",
                        "c"));
    }

    @ParameterizedTest
    @MethodSource
    void snapshotsOfLists(Case example) {
        // When
        MergeResult result =
                merger.merge(example.known().cursor(), example.incoming().cursor(), none, DroppedCells.NONE);
        // Then
        assertThat(RowText.of(result.state())).as("state").isEqualTo(example.state());
        assertThat(values(result.news())).isEqualTo(example.news());
        assertThat(result.changed()).isFalse();
    }

    private static String values(RowWriter row) {
        ByteWriter bytes = new ByteWriter();
        row.writeTo(bytes);
        CellCursor cells =
                new RowCursor().reset(bytes.toByteArray(), 0, bytes.length()).cells();
        StringJoiner text = new StringJoiner(" ");
        while (cells.next()) {
            text.add(new String(cells.array(), cells.valueOffset(), cells.valueLength(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
