package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.rows.MemoryStore;
import dev.cassandrakafka.merge.rows.TestTable;

/** The state of one partition whose rows are numbered, and what it costs to change it. */
final class WidePartition {
    private static final RawHeader HEADER = new RawHeader(RawKind.CHANGE, 0, 0, TestTable.HOST, 1, 2, 0, 3);
    private static final byte[] CELL = {'a'};

    private final MemoryStore store = new MemoryStore();
    private final byte[] key = TestTable.key("wide");
    private final TableState table = new TableState(store, key);
    private final PartitionState partition = new PartitionState(store);
    private final RawReader reader = new RawReader();
    private final RawWriter writer = new RawWriter();
    private final RowWriter row = new RowWriter();
    private final ByteWriter comparable = new ByteWriter();
    private final ByteWriter values = new ByteWriter();

    WidePartition() {
        table.meet(TestTable.HOST, 0);
    }

    MemoryStore store() {
        return store;
    }

    boolean write(int number, long micros) {
        row.begin(0).cell(0, CELL).time(micros).value(CELL);
        writer.begin(HEADER).row(end(number, 0x38), values(number), row);
        take();
        return partition.mergeRow(reader, DroppedCells.NONE).hasNews();
    }

    /** Rows from a number on, up to another and with it. */
    Verdict deleteRange(int from, int to, long micros) {
        writer.begin(HEADER).range().bound(end(from, 0x20), true, values(from));
        writer.bound(end(to, 0x60), true, values(to)).rangeDeletion(micros, 1);
        take();
        return partition.deleteRange(reader);
    }

    Verdict delete(long micros) {
        writer.begin(HEADER).partitionDeletion(micros, 1);
        take();
        return partition.deletePartition(micros, 1);
    }

    private void take() {
        reader.reset(writer.finish()).next();
        partition.begin(key, table);
    }

    private ByteWriter end(int number, int mark) {
        return comparable.reset().i32(number).u8(mark);
    }

    private ByteWriter values(int number) {
        Values.begin(values.reset(), 1);
        Values.add(values, new ByteWriter().i32(number).toByteArray());
        return values;
    }
}
