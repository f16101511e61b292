package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A table with a text key and one clustering column of one byte, and raw records of it. */
public final class TestTable {
    public static final UUID ID = new UUID(7, 7);
    public static final UUID HOST = new UUID(1, 1);
    public static final TableSchema SCHEMA = TableSchema.of(
            ID,
            "shop",
            "orders",
            List.of(
                    new ColumnSchema("pk", ColumnKind.PARTITION_KEY, 0, "text", false),
                    new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "blob", false),
                    new ColumnSchema("a", ColumnKind.REGULAR, -1, "text", false),
                    new ColumnSchema("b", ColumnKind.REGULAR, -1, "text", false)),
            List.of(),
            false,
            true);

    /** When {@code b} was dropped, to be added again. */
    public static final long B_DROPPED_MICROS = 50;

    public static final TableSchema SCHEMA_WITH_B_BACK = TableSchema.of(
            ID,
            SCHEMA.keyspace(),
            SCHEMA.table(),
            SCHEMA.columns(),
            List.of(new DroppedColumn("b", "text", B_DROPPED_MICROS)),
            false,
            true);

    private final RawWriter writer = new RawWriter();

    private TestTable(RawHeader header) {
        writer.begin(header);
    }

    public static byte[] key(String partitionKey) {
        return RawKey.of(ID, ByteBuffer.wrap(partitionKey.getBytes(StandardCharsets.UTF_8)));
    }

    public static TestTable change() {
        return change(0);
    }

    public static TestTable change(long epochMillis) {
        return of(RawKind.CHANGE, epochMillis, SCHEMA.fingerprint());
    }

    public static TestTable of(RawKind kind, long epochMillis, long schema) {
        return of(kind, epochMillis, schema, HOST);
    }

    public static TestTable of(RawKind kind, long epochMillis, long schema, UUID host) {
        return of(new RawHeader(kind, epochMillis, schema, host, 1, 2, 0, 3));
    }

    public static TestTable of(RawHeader header) {
        return new TestTable(header);
    }

    /** A change of that log time. */
    public static TestTable changeOf(long logTimeMillis) {
        return new TestTable(new RawHeader(RawKind.CHANGE, 0, SCHEMA.fingerprint(), HOST, 1, 2, 0, logTimeMillis));
    }

    /** A change that another host logged. */
    public static TestTable changeAt(UUID host, long epochMillis) {
        return of(RawKind.CHANGE, epochMillis, SCHEMA.fingerprint(), host);
    }

    public TestTable partitionDeleted(long micros, long seconds) {
        writer.partitionDeletion(micros, seconds);
        return this;
    }

    public TestTable row(int clustering, TestRow row) {
        writer.row(new ByteWriter().u8(clustering).u8(0x38), values(clustering), row.writer());
        return this;
    }

    public TestTable staticRow(TestRow row) {
        writer.staticRow(row.writer());
        return this;
    }

    /** Rows from one clustering on, up to another, both included. */
    public TestTable rangeDeleted(int from, int to, long micros, long seconds) {
        writer.range()
                .bound(new ByteWriter().u8(from).u8(0x20), true, values(from))
                .bound(new ByteWriter().u8(to).u8(0x60), true, values(to))
                .rangeDeletion(micros, seconds);
        return this;
    }

    public TestTable covered(long untilMillis) {
        writer.covered(untilMillis);
        return this;
    }

    public TestTable covered(long untilMillis, Loss loss) {
        writer.covered(untilMillis, loss);
        return this;
    }

    public TestTable named(long millis) {
        writer.table(SCHEMA.keyspace(), SCHEMA.table(), millis);
        return this;
    }

    public byte[] value() {
        return writer.finish();
    }

    private static ByteWriter values(int clustering) {
        ByteWriter values = new ByteWriter();
        Values.begin(values, 1);
        Values.add(values, new byte[] {(byte) clustering});
        return values;
    }
}
