package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.UdtType;
import dev.cassandrakafka.merge.envelope.CellName;
import dev.cassandrakafka.merge.event.Lifetime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How all cells of a column outside the primary key stand as one value: a union with null. */
abstract class AvroWhole {
    /** In {@code nowSeconds}: also what was deleted is written, as null where the value has a place for it. */
    static final long DELETED_TOO = Long.MIN_VALUE;

    final String name;
    final CellName cellName;
    private final AvroType type;

    AvroWhole(String name, CqlType type) {
        this.name = name;
        this.cellName = new CellName(name, type.complex());
        this.type = AvroTypes.of(type);
    }

    static AvroWhole of(ColumnSchema column) {
        CqlType type = column.cqlType();
        if (!type.complex()) {
            return new AvroWholeCell(column.name(), type);
        }
        return type instanceof UdtType udt
                ? new AvroWholeUdt(column.name(), udt)
                : new AvroWholeElements(column.name(), type);
    }

    /** Columns in the order that their cells have in a row. */
    static List<AvroWhole> of(TableSchema table, Predicate<ColumnKind> kinds) {
        return table.columns().stream()
                .filter(column -> kinds.test(column.kind()))
                .map(AvroWhole::of)
                .sorted(Comparator.comparing(column -> column.cellName))
                .toList();
    }

    /** The type of a value, not null. */
    final JsonNode schema(String typeName) {
        return type.schema(typeName);
    }

    /** The type of a value, or null. */
    final JsonNode nullable(String typeName) {
        return JsonNodeFactory.instance.arrayNode().add("null").add(schema(typeName));
    }

    /** All cells of the column, from the one that the cursor stands on; returns whether it stands on one of another column then. */
    abstract boolean write(CellCursor cell, long nowSeconds, AvroBuffer out);

    /** Whether a cell is written. */
    static boolean shown(CellCursor cell, long nowSeconds) {
        return nowSeconds == DELETED_TOO ? !cell.has(CellFlag.COMPLEX_DELETION) : Lifetime.live(cell, nowSeconds);
    }

    /** Negative for what was deleted. */
    static int valueLength(CellCursor cell) {
        return cell.has(CellFlag.TOMBSTONE) ? -1 : cell.valueLength();
    }
}
