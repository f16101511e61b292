package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** A collection or user type that is not frozen: a cell for each element or field, each with its own times where CQL gives them. */
@NotThreadSafe
final class ComplexCellEncoder implements CellEncoder {
    private final ReadColumn column;
    private final byte[] name;
    private final ComplexShape shape;
    private final PathEncoder paths;
    private final ByteWriter comparable = new ByteWriter(64);
    private final CellTimes times;

    ComplexCellEncoder(ReadColumn column) {
        this.column = column;
        this.name = column.name().getBytes(StandardCharsets.UTF_8);
        this.shape = ComplexShape.of(column.type());
        this.paths = PathEncoder.of(column.type());
        this.times = new CellTimes(shape == ComplexShape.LIST ? CellFlag.NO_TIME : 0);
    }

    @Override
    public void encode(RowValues values, ReadMoment at, RowParts parts) {
        ByteBuffer value = values.bytes(column.valueIndex());
        if (value == null) {
            return;
        }
        List<@Nullable ByteBuffer> writeTimes = timesOf(values, column.timeIndex());
        List<@Nullable ByteBuffer> left = timesOf(values, column.ttlIndex());
        List<@Nullable ByteBuffer> elements = shape.elements(value);
        for (int i = 0; i < shape.count(elements); i++) {
            ByteBuffer element = shape.value(elements, i);
            if (element != null) {
                times.take(at(writeTimes, i), at(left, i), at);
                cell(shape.path(elements, i), element, parts);
            }
        }
    }

    private void cell(ByteBuffer path, ByteBuffer value, RowParts parts) {
        int size = name.length + 2 * path.remaining() + value.remaining();
        if (!parts.admits(column.name(), size)) {
            return;
        }
        RowWriter row = parts.roomFor(size);
        byte[] raw = bytes(path);
        if (paths.same()) {
            row.cell(times.flags() | CellFlag.COMPLEX | CellFlag.SAME_PATH, name);
            row.path(raw, 0, raw.length);
        } else {
            comparable.reset();
            paths.encode(raw, 0, raw.length, comparable);
            row.cell(times.flags() | CellFlag.COMPLEX, name);
            row.path(comparable, path);
        }
        times.writeTo(row);
        row.value(value);
    }

    private static List<@Nullable ByteBuffer> timesOf(RowValues values, int index) {
        ByteBuffer value = index == ReadColumn.NONE ? null : values.bytes(index);
        return value == null ? List.of() : Elements.ofCollection(value, 1);
    }

    private static @Nullable ByteBuffer at(List<@Nullable ByteBuffer> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(buffer.position(), bytes);
        return bytes;
    }
}
