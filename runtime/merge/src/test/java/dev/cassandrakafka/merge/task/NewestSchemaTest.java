package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.ShownTable.at;
import static dev.cassandrakafka.merge.rows.TestRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.ShownTable;
import dev.cassandrakafka.merge.rows.TestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A column is added, and not every host knows it yet. */
final class NewestSchemaTest {
    private static final UUID BEHIND = new UUID(9, 9);
    private static final TableSchema OLD = ShownTable.SCHEMA;
    private static final TableSchema NEW = with(OLD, "z");

    private final ShownTable table = new ShownTable();

    @Test
    void aHostThatIsBehindTakesNoColumnFromARow() {
        table.take(NEW, "k", change().row(1, row().cell("a", 5, "x").cell("z", 5, "new")));
        table.take(TestTable.of(new RawHeader(RawKind.CHANGE, 0, OLD.fingerprint(), BEHIND, 1, 2, 0, 1000))
                .row(1, row().cell("b", 6, "y")));
        assertThat(table.topic()).containsEntry("k,1", "s:null,a:x,b:y,z:new");
    }

    @Test
    void aRowThatWasToldLastUnderTheOldSchemaIsWholeWhenSomethingOfItExpiresInTheNextProcess() {
        table.take(NEW, "l", change().row(1, row().cell("z", 5, "new")));
        table.take(at(1).row(1, row().marker(5).expiring("a", 5, 10, 11, "x")));
        table.take(NEW, "k", change().row(1, row().cell("z", 6, "new")));
        table.restart().take("m", at(2).row(1, row().marker(5))).covered(11);
        assertThat(table.topic())
                .containsEntry("k,1", "s:null,a:null,b:null,z:new")
                .containsEntry("m,1", "s:null,a:null,b:null,z:null");
    }

    @Test
    void whatIsLaterIsSeenByWhatAlterTableLeaves() {
        TableSchema dropped = of(OLD.columns(), List.of(new DroppedColumn("z", "text", 7)));
        TableSchema addedAgain = of(NEW.columns(), dropped.dropped());
        TableSchema droppedAgain = of(OLD.columns(), List.of(new DroppedColumn("z", "text", 9)));
        List<TableSchema> history = List.of(OLD, NEW, dropped, addedAgain, droppedAgain, with(droppedAgain, "y"));
        for (int i = 1; i < history.size(); i++) {
            assertThat(SchemaAge.isEarlier(history.get(i - 1), history.get(i))).isTrue();
            assertThat(SchemaAge.isEarlier(history.get(i), history.get(i - 1))).isFalse();
        }
    }

    private static TestTable change() {
        return TestTable.of(new RawHeader(RawKind.CHANGE, 0, NEW.fingerprint(), TestTable.HOST, 1, 2, 0, 1000));
    }

    private static TableSchema with(TableSchema schema, String column) {
        List<ColumnSchema> columns = new ArrayList<>(schema.columns());
        columns.add(new ColumnSchema(column, ColumnKind.REGULAR, -1, "text", false));
        return of(columns, schema.dropped());
    }

    private static TableSchema of(List<ColumnSchema> columns, List<DroppedColumn> dropped) {
        return TableSchema.of(OLD.id(), OLD.keyspace(), OLD.table(), columns, dropped, false, true);
    }
}
