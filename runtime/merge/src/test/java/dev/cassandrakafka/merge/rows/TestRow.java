package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A row with cells in the order in which they are added, which must be that of the row form. */
public final class TestRow {
    private final RowWriter writer = new RowWriter();

    private TestRow(int flags) {
        writer.begin(flags);
    }

    public static TestRow row() {
        return new TestRow(0);
    }

    public static TestRow staticRow() {
        return new TestRow(RowFlag.STATIC);
    }

    public TestRow marker(long micros) {
        writer.liveness(micros, 0, 0);
        return this;
    }

    public TestRow expiringMarker(long micros, int ttl, long expiry) {
        writer.liveness(micros, ttl, expiry);
        return this;
    }

    public TestRow deleted(long micros, long seconds) {
        writer.deletion(micros, seconds);
        return this;
    }

    public TestRow cell(String name, long micros, String value) {
        writer.cell(0, utf8(name)).time(micros).value(utf8(value));
        return this;
    }

    public TestRow expiring(String name, long micros, int ttl, long expiry, String value) {
        writer.cell(CellFlag.EXPIRING, utf8(name))
                .expiringTime(micros, ttl, expiry)
                .value(utf8(value));
        return this;
    }

    public TestRow tombstone(String name, long micros, long seconds) {
        writer.cell(CellFlag.TOMBSTONE, utf8(name)).deletionTime(micros, seconds);
        return this;
    }

    public TestRow noTime(String name, String value) {
        writer.cell(CellFlag.NO_TIME, utf8(name)).time(Long.MIN_VALUE).value(utf8(value));
        return this;
    }

    public TestRow counter(String name, long micros, byte[] context) {
        writer.cell(CellFlag.COUNTER, utf8(name)).time(micros).value(context);
        return this;
    }

    public TestRow columnDeleted(String name, long micros, long seconds) {
        writer.cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, utf8(name)).deletionTime(micros, seconds);
        return this;
    }

    public TestRow element(String name, String path, long micros, String value) {
        elementOf(0, name, path).time(micros).value(utf8(value));
        return this;
    }

    /** An element of a list as a snapshot has it, at a place that only stands for its own; without a time if that is {@code Long.MIN_VALUE}. */
    public TestRow placeholder(String name, int index, long micros, String value) {
        placeholder(CellFlag.NO_TIME, name, index).time(micros).value(utf8(value));
        return this;
    }

    public TestRow expiringPlaceholder(String name, int index, long micros, long expiry, String value) {
        placeholder(CellFlag.NO_TIME | CellFlag.EXPIRING, name, index)
                .expiringTime(micros, 9, expiry)
                .value(utf8(value));
        return this;
    }

    public TestRow elementTombstone(String name, String path, long micros, long seconds) {
        elementOf(CellFlag.TOMBSTONE, name, path).deletionTime(micros, seconds);
        return this;
    }

    public RowWriter writer() {
        return writer;
    }

    public byte[] toByteArray() {
        ByteWriter out = new ByteWriter();
        writer.writeTo(out);
        return out.toByteArray();
    }

    public RowCursor cursor() {
        byte[] bytes = toByteArray();
        return new RowCursor().reset(bytes, 0, bytes.length);
    }

    private RowWriter placeholder(int flags, String name, int index) {
        ByteBuffer path = ByteBuffer.allocate(16).putInt(index).putInt(0).putLong(0x8080_8080_8080_8080L);
        return writer.cell(flags | CellFlag.COMPLEX, utf8(name))
                .path(new ByteWriter().u8(0).i32(index), path.flip());
    }

    private RowWriter elementOf(int flags, String name, String path) {
        byte[] bytes = utf8(path);
        return writer.cell(flags | CellFlag.COMPLEX | CellFlag.SAME_PATH, utf8(name))
                .path(bytes, 0, bytes.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
