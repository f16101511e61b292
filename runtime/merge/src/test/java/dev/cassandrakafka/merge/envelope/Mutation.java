package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One change of one partition as a raw record, from which an event is rendered. Cells are to be added in their order in a row. */
public final class Mutation {
    private static final UUID HOST = UUID.fromString("3f2f9c5e-6f0e-4d6a-9a33-0c4f2f0a7c11");

    private final TableSchema schema;
    private final byte[] partitionKey;
    private final long micros;
    private final RowWriter row = new RowWriter();
    private final ByteWriter values = new ByteWriter();
    private final ByteWriter image = new ByteWriter();
    private RawKind kind = RawKind.CHANGE;
    private boolean shownAsAfter;

    /** @param micros write time of all that follows; the node's clock shows the same */
    Mutation(TableSchema schema, byte[] partitionKey, long micros) {
        this.schema = schema;
        this.partitionKey = partitionKey;
        this.micros = micros;
    }

    Mutation row(byte[]... clustering) {
        row.begin(0);
        Values.begin(values.reset(), clustering.length);
        for (byte[] value : clustering) {
            Values.add(values, value);
        }
        return this;
    }

    Mutation staticRow() {
        row.begin(RowFlag.STATIC);
        return this;
    }

    Mutation marker() {
        row.liveness(micros, 0, 0);
        return this;
    }

    Mutation marker(int ttlSeconds) {
        row.liveness(micros, ttlSeconds, seconds() + ttlSeconds);
        return this;
    }

    /** A marker that a snapshot could not learn the time of. */
    Mutation markerWithoutTime() {
        row.liveness(Long.MIN_VALUE, 0, 0);
        return this;
    }

    Mutation rowDeletion() {
        return rowDeletion(micros);
    }

    Mutation rowDeletion(long deletionMicros) {
        row.deletion(deletionMicros, seconds());
        return this;
    }

    Mutation cell(String column, byte[] value) {
        row.cell(0, name(column)).time(micros).value(value);
        return this;
    }

    Mutation cell(String column, byte[] value, int ttlSeconds) {
        row.cell(CellFlag.EXPIRING, name(column))
                .expiringTime(micros, ttlSeconds, seconds() + ttlSeconds)
                .value(value);
        return this;
    }

    Mutation cellWithoutTime(String column, byte[] value) {
        row.cell(CellFlag.NO_TIME, name(column)).time(Long.MIN_VALUE).value(value);
        return this;
    }

    Mutation tombstone(String column) {
        row.cell(CellFlag.TOMBSTONE, name(column)).deletionTime(micros, seconds());
        return this;
    }

    Mutation counter(String column, byte[] context) {
        row.cell(CellFlag.COUNTER, name(column)).time(micros).value(context);
        return this;
    }

    /** The deletion of a whole column that is not frozen, as an overwrite has it: a microsecond before. */
    Mutation overwrite(String column) {
        return complexDeletion(column, micros - 1);
    }

    Mutation complexDeletion(String column) {
        return complexDeletion(column, micros);
    }

    private Mutation complexDeletion(String column, long deletionMicros) {
        row.cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, name(column)).deletionTime(deletionMicros, seconds());
        return this;
    }

    Mutation element(String column, byte[] path, byte[] value) {
        row.cell(CellFlag.COMPLEX | CellFlag.SAME_PATH, name(column))
                .path(path, 0, path.length)
                .time(micros)
                .value(value);
        return this;
    }

    Mutation elementTombstone(String column, byte[] path) {
        row.cell(CellFlag.COMPLEX | CellFlag.SAME_PATH | CellFlag.TOMBSTONE, name(column))
                .path(path, 0, path.length)
                .deletionTime(micros, seconds());
        return this;
    }

    /** A snapshot read it. */
    Mutation read() {
        kind = RawKind.READ;
        return this;
    }

    /** What was added is also the row as it is after the change, and nothing was before. */
    Mutation showAsAfter() {
        shownAsAfter = true;
        return this;
    }

    /** Renders what was added as one row. */
    void render(ChangeOp op, EventRenderer renderer, RecordSink sink) {
        RawWriter out = new RawWriter().begin(header());
        if ((row.flags() & RowFlag.STATIC) != 0) {
            out.staticRow(row);
        } else {
            out.row(new ByteWriter(), values, row);
        }
        row.writeTo(image.reset());
        ChangeEvent event = event(op, out.finish(), RawItem.ROW).news(image.array(), 0, image.length());
        if (shownAsAfter) {
            event.withImages().after().reset(image.array(), 0, image.length());
        }
        renderer.render(event, sink);
    }

    void renderPartitionDeletion(EventRenderer renderer, RecordSink sink) {
        RawWriter out = new RawWriter().begin(header()).partitionDeletion(micros, seconds());
        renderer.render(event(ChangeOp.DELETE_PARTITION, out.finish(), RawItem.PARTITION_DELETION), sink);
    }

    /** @param start and {@code end} are values of the first clustering column, empty for an open end */
    void renderRange(
            byte[] start,
            boolean startInclusive,
            byte[] end,
            boolean endInclusive,
            EventRenderer renderer,
            RecordSink sink) {
        RawWriter out = new RawWriter().begin(header());
        out.range()
                .bound(new ByteWriter(), startInclusive, bound(start))
                .bound(new ByteWriter(), endInclusive, bound(end))
                .rangeDeletion(micros, seconds());
        renderer.render(event(ChangeOp.DELETE_RANGE, out.finish(), RawItem.RANGE), sink);
    }

    void renderOfTable(ChangeOp op, EventRenderer renderer, RecordSink sink) {
        ChangeEvent event = new ChangeEvent().of(schema, header(), RawKey.of(schema.id()), 16, 0, 0);
        renderer.render(event.table(op, op == ChangeOp.SCHEMA ? 0 : micros / 1000), sink);
    }

    private ChangeEvent event(ChangeOp op, byte[] record, RawItem expected) {
        RawReader reader = new RawReader().reset(record);
        if (reader.next() != expected) {
            throw new IllegalStateException("the record does not begin with a " + expected);
        }
        byte[] key = RawKey.of(schema.id(), ByteBuffer.wrap(partitionKey));
        return new ChangeEvent()
                .of(schema, reader.header(), key, RawKey.PARTITION_KEY_OFFSET, 0, 0)
                .item(op, reader);
    }

    private RawHeader header() {
        boolean log = kind == RawKind.CHANGE;
        return new RawHeader(
                kind, 0, schema.fingerprint(), HOST, log ? 1764240000000L : 0, log ? 4711 : 0, 0, micros / 1000 + 250);
    }

    private long seconds() {
        return micros / 1_000_000;
    }

    private static ByteWriter bound(byte[] value) {
        ByteWriter out = new ByteWriter();
        Values.begin(out, value.length == 0 ? 0 : 1);
        if (value.length > 0) {
            Values.add(out, value);
        }
        return out;
    }

    private static byte[] name(String column) {
        return column.getBytes(StandardCharsets.UTF_8);
    }
}
