package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** A column whose value is one cell. */
@NotThreadSafe
final class SimpleCellEncoder implements CellEncoder {
    private final ReadColumn column;
    private final byte[] name;
    private final CellTimes times = new CellTimes(0);

    SimpleCellEncoder(ReadColumn column) {
        this.column = column;
        this.name = column.name().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void encode(RowValues values, ReadMoment at, RowParts parts) {
        ByteBuffer value = values.bytes(column.valueIndex());
        if (value == null || !parts.admits(column.name(), name.length + value.remaining())) {
            return;
        }
        boolean timed = column.hasTimes();
        times.take(timed ? values.bytes(column.timeIndex()) : null, timed ? values.bytes(column.ttlIndex()) : null, at);
        RowWriter row = parts.roomFor(name.length + value.remaining());
        row.cell(times.flags(), name);
        times.writeTo(row);
        row.value(value);
    }
}
