package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shows what is known of a table as a read at one second would. */
final class RebuiltView {
    private final Shape shape;
    private final long nowSeconds;
    private final Map<String, Long> dropped;
    private final View view = new View();

    /**
     * Shows tables with this shape.
     *
     * @param dropped up to when, in microseconds since the epoch, what was written to a column is gone
     */
    RebuiltView(Shape shape, long nowSeconds, Map<String, Long> dropped) {
        this.shape = shape;
        this.dropped = dropped;
        this.nowSeconds = nowSeconds;
    }

    View of(Map<List<ByteBuffer>, RebuiltPartition> partitions) {
        partitions.forEach(this::add);
        return view;
    }

    private void add(List<ByteBuffer> key, RebuiltPartition partition) {
        String fixedName = Names.staticRow(shape, key);
        var fixed = cells(fixedName, partition.staticRow(), partition.deletedUntilMicros());
        if (!fixed.isEmpty()) {
            view.row(fixedName).putAll(fixed);
        }
        partition.rows().forEach((clustering, row) -> {
            long deletedUntil = partition.deletedUntilMicros(clustering);
            String name = Names.row(shape, key, clustering);
            var cells = cells(name, row, deletedUntil);
            if (!cells.isEmpty()
                    || row.marker()
                            .filter(m -> m.isLive(nowSeconds, deletedUntil))
                            .isPresent()) {
                view.row(name).putAll(cells);
            }
        });
    }

    private Map<String, Shown> cells(String rowName, RebuiltRow row, long deletedUntil) {
        Map<String, Shown> cells = new TreeMap<>();
        row.columns().forEach((name, column) -> shape.column(name)
                .ifPresent(type -> add(
                        rowName,
                        type,
                        column,
                        Math.max(deletedUntil, dropped.getOrDefault(name, RebuiltPartition.NEVER)),
                        cells)));
        return cells;
    }

    private void add(
            String row, ColumnMetadata metadata, RebuiltColumn column, long deletedUntil, Map<String, Shown> cells) {
        String name = metadata.getName().asInternal();
        DataType type = metadata.getType();
        if (!Shape.isComplex(type)) {
            live(column.whole(), deletedUntil).ifPresent(cell -> cells.put(name, shown(type, value(cell), cell)));
            return;
        }
        long until = Math.max(deletedUntil, column.deletedUntilMicros());
        int index = 0;
        for (Map.Entry<ByteBuffer, Cell> element : column.elements().entrySet()) {
            if (element.getValue().isLive(nowSeconds, until)) {
                if (type instanceof ListType && Paths.isPlaceholder(element.getKey())) {
                    view.unplaced(row, name);
                }
                cells.put(
                        name + path(type, element.getKey(), index++),
                        element(type, element.getKey(), element.getValue()));
            }
        }
    }

    private Optional<Cell> live(Optional<Cell> cell, long deletedUntil) {
        return cell.filter(c -> c.isLive(nowSeconds, deletedUntil));
    }

    private static String path(DataType type, ByteBuffer key, int index) {
        if (type instanceof MapType map) {
            return Paths.key(map, key);
        }
        if (type instanceof SetType set) {
            return Paths.element(set, key);
        }
        return type instanceof ListType
                ? Paths.index(index)
                : Paths.field(StandardCharsets.UTF_8.decode(key.duplicate()).toString());
    }

    private static Shown element(DataType type, ByteBuffer key, Cell cell) {
        if (type instanceof SetType set) {
            return shown(set.getElementType(), Names.canonical(set.getElementType(), key), cell);
        }
        if (type instanceof MapType map) {
            return shown(map.getValueType(), value(cell), cell);
        }
        if (type instanceof UserDefinedType udt) {
            var name = StandardCharsets.UTF_8.decode(key.duplicate()).toString();
            int field = Paths.fieldNames(udt).indexOf(name);
            return shown(udt.getFieldTypes().get(field), value(cell), cell);
        }
        return shown(((ListType) type).getElementType(), value(cell), cell);
    }

    private static Shown shown(DataType type, ByteBuffer value, Cell cell) {
        return new Shown(value, Names.value(type, value), cell.timestampMicros(), cell.expirySeconds());
    }

    private static ByteBuffer value(Cell cell) {
        return cell.value().orElse(Bytes.EMPTY);
    }
}
