package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestRow.staticRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.ShownTable;
import dev.cassandrakafka.merge.rows.TestTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A table is dropped and another one is created with its name, so that both share a topic of whole rows. */
final class ReplacedTableTest {
    private static final UUID SLOW = new UUID(9, 9);
    private static final TableSchema OLD = schema(UUID.fromString("00000001-0000-1000-8000-000000000001"), "c");
    private static final TableSchema NEW = schema(UUID.fromString("00000002-0000-1000-8000-000000000001"), "c");
    private static final TableSchema RENAMED = schema(UUID.fromString("00000002-0000-1000-8000-000000000002"), "d");
    /** CREATE TABLE gave it, so that it says nothing of a time. */
    private static final TableSchema GIVEN = schema(UUID.fromString("00000002-0000-4000-8000-000000000001"), "c");

    private final ShownTable table = new ShownTable();

    @Test
    void rowsOfATableThatIsDroppedAreGone() {
        table.take(OLD, "k", change(OLD, TestTable.HOST).row(1, row().cell("a", 5, "x")));
        table.take(OLD, "l", change(OLD, TestTable.HOST).staticRow(staticRow().cell("s", 5, "x")));
        table.take(OLD, "", dropped(OLD));
        assertThat(table.topic()).isEmpty();
    }

    @Test
    void whatOtherHostsStillTellOfADroppedTableIsNotShownInPlaceOfTheNewOne() {
        oldRow().take(OLD, "", dropped(OLD));
        table.take(GIVEN, "k", change(GIVEN, TestTable.HOST).row(1, row().cell("a", 9, "new")));
        table.take(OLD, "k", change(OLD, SLOW).row(1, row().cell("b", 7, "old")));
        assertThat(table.topic()).containsOnly(Map.entry("k,1", "s:null,a:new,b:null"));
    }

    @Test
    void theDropComesAfterTheFirstRowOfTheNewTable() {
        oldRow().take(OLD, "k", change(OLD, TestTable.HOST).row(2, row().marker(5)));
        table.take(GIVEN, "k", change(GIVEN, TestTable.HOST).row(1, row().cell("a", 9, "new")));
        table.take(OLD, "", dropped(OLD));
        assertThat(table.topic()).containsOnly(Map.entry("k,1", "s:null,a:new,b:null"));
    }

    @Test
    void theFirstRowOfALaterTableEndsTheEarlierOneAlsoForTheNextProcess() {
        oldRow().take(OLD, "l", change(OLD, TestTable.HOST).row(2, row().marker(5)));
        table.take(NEW, "k", change(NEW, TestTable.HOST).row(1, row().cell("a", 9, "new")));
        table.restart().take(OLD, "k", change(OLD, SLOW).row(1, row().cell("b", 7, "old")));
        assertThat(table.topic()).containsOnly(Map.entry("k,1", "s:null,a:new,b:null"));
    }

    @Test
    void rowsUnderOtherKeysGoAlsoWhereTheValuesOfTheKeyAreTheSame() {
        oldRow().take(RENAMED, "k", change(RENAMED, TestTable.HOST).row(1, row().marker(9)));
        assertThat(table.topic()).containsOnlyKeys("k,d:1");
    }

    @Test
    void rowsOfALargeTableThatGoInPiecesTakeNoneOfTheNewOnes() {
        for (int i = 0; i < 5_000; i++) {
            table.take(OLD, "k" + i, change(OLD, TestTable.HOST).row(1, row().marker(5)));
        }
        table.take(NEW, "k4999", change(NEW, TestTable.HOST).row(1, row().cell("a", 9, "new")));
        assertThat(table.topic()).hasSizeGreaterThan(1);
        table.restart().idle(5);
        assertThat(table.topic()).containsOnly(Map.entry("k4999,1", "s:null,a:new,b:null"));
    }

    private ShownTable oldRow() {
        return table.take(OLD, "k", change(OLD, TestTable.HOST).row(1, row().cell("a", 5, "x")));
    }

    private static TestTable change(TableSchema schema, UUID host) {
        return of(RawKind.CHANGE, schema, host);
    }

    private static TestTable dropped(TableSchema schema) {
        return of(RawKind.DROPPED, schema, TestTable.HOST).named(2);
    }

    private static TestTable of(RawKind kind, TableSchema schema, UUID host) {
        return TestTable.of(new RawHeader(kind, 0, schema.fingerprint(), host, 1, 2, 0, 1000));
    }

    private static TableSchema schema(UUID id, String clustering) {
        List<ColumnSchema> columns = ShownTable.SCHEMA.columns().stream()
                .map(each -> each.kind() == ColumnKind.CLUSTERING
                        ? new ColumnSchema(clustering, each.kind(), each.position(), each.type(), each.reversed())
                        : each)
                .toList();
        return TableSchema.of(id, "shop", "orders", columns, List.of(), false, true);
    }
}
