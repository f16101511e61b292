package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.route.DeletePolicy;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.MissingPolicy;
import dev.cassandrakafka.model.route.NullPolicy;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.sink.plan.Slot;
import dev.cassandrakafka.sink.plan.Source;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the row of one table from the cells that were read. */
@NotThreadSafe
final class TableReader {
    private static final int MAX_TTL_SECONDS = 630_720_000;

    private final TablePlan plan;
    private final TableMapping mapping;
    private final TableCells layout;
    private final WriteTime writeTime;
    private final KeyCheck keyCheck;
    private final Slot[] slots;
    private final boolean readsValue;

    TableReader(TablePlan plan, TableCells layout, WriteTime writeTime) {
        this.plan = plan;
        this.mapping = plan.mapping();
        this.layout = layout;
        this.writeTime = writeTime;
        this.keyCheck = new KeyCheck(plan);
        this.slots = plan.slots().toArray(Slot[]::new);
        this.readsValue =
                layout.targets().stream().anyMatch(target -> target.path().root() == Root.VALUE);
    }

    Row row(ConsumerRecord<byte[], byte[]> record, long orderMicros, Cells cells) throws BadRecordException {
        boolean delete = record.value() == null && mapping.deletes() == DeletePolicy.TOMBSTONE;
        if (record.value() == null && !delete && readsValue) {
            throw new BadRecordException(
                    BadReason.NULL_VALUE,
                    "value",
                    "null, and %s.deletes is Never while the mapping reads the value".formatted(plan.path()));
        }
        long micros = writeTime.micros(record, orderMicros, cells);
        @Nullable ByteBuffer[] values = delete ? keyValues(record, cells) : values(record, cells);
        keyCheck.check(values);
        return new Row(
                plan, delete ? Operation.DELETE : Operation.UPSERT, micros, delete ? 0 : ttlSeconds(cells), values);
    }

    private @Nullable ByteBuffer[] keyValues(ConsumerRecord<byte[], byte[]> record, Cells cells)
            throws BadRecordException {
        @Nullable ByteBuffer[] values = new ByteBuffer[slots.length];
        Arrays.fill(values, Row.UNSET);
        for (int index : plan.primaryKey()) {
            Slot slot = slots[index];
            if (slot.source() instanceof Source.Field && !cells.isSet(layout.cell(index))) {
                throw noKey(slot, record);
            }
            byte[] data = new byte[slot.source() instanceof Source.Literal ? 0 : cells.length(layout.cell(index))];
            values[index] = value(slot, cells, data, 0, record);
        }
        return values;
    }

    private @Nullable ByteBuffer[] values(ConsumerRecord<byte[], byte[]> record, Cells cells)
            throws BadRecordException {
        byte[] data = new byte[layout.setBytes(cells)];
        @Nullable ByteBuffer[] values = new ByteBuffer[slots.length];
        int at = 0;
        for (Slot slot : slots) {
            values[slot.index()] = value(slot, cells, data, at, record);
            int cell = layout.cell(slot.index());
            at += cells.isSet(cell) ? cells.length(cell) : 0;
        }
        return values;
    }

    private @Nullable ByteBuffer value(
            Slot slot, Cells cells, byte[] data, int at, ConsumerRecord<byte[], byte[]> record)
            throws BadRecordException {
        if (slot.source() instanceof Source.Literal literal) {
            return literal.bytes();
        }
        int cell = layout.cell(slot.index());
        if (cells.isSet(cell)) {
            cells.copy(cell, data, at);
            return ByteBuffer.wrap(data, at, cells.length(cell));
        }
        if (slot.inPrimaryKey()) {
            throw noKey(slot, record);
        }
        return cells.isNull(cell) ? ofNull() : ofAbsent(slot);
    }

    private @Nullable ByteBuffer ofNull() {
        return mapping.nulls() == NullPolicy.NULL ? null : Row.UNSET;
    }

    private @Nullable ByteBuffer ofAbsent(Slot slot) throws BadRecordException {
        if (mapping.missing() == MissingPolicy.ERROR) {
            throw new BadRecordException(
                    BadReason.MISSING_FIELD,
                    slot.from(),
                    "absent; it feeds column \"%s\" of %s, whose mapping says missing: Error"
                            .formatted(slot.column(), plan.tableName()));
        }
        return mapping.missing() == MissingPolicy.NULL ? null : Row.UNSET;
    }

    private BadRecordException noKey(Slot slot, ConsumerRecord<byte[], byte[]> record) {
        Root root = ((Source.Field) slot.source()).path().root();
        String feeds = "it feeds primary key column \"%s\" of %s".formatted(slot.column(), plan.tableName());
        if (root == Root.KEY && record.key() == null) {
            return new BadRecordException(BadReason.NULL_KEY, slot.from(), "the record has no key; " + feeds);
        }
        if (root == Root.VALUE && record.value() == null) {
            return new BadRecordException(BadReason.NULL_VALUE, slot.from(), "the record has no value; " + feeds);
        }
        return new BadRecordException(BadReason.MISSING_KEY_COLUMN, slot.from(), "absent or null; " + feeds);
    }

    private int ttlSeconds(Cells cells) throws BadRecordException {
        MappedNumber ttl = mapping.ttl();
        if (ttl == null) {
            return Objects.requireNonNullElse(mapping.ttlSeconds(), 0);
        }
        if (!cells.isSet(layout.ttlCell())) {
            if (mapping.missing() == MissingPolicy.ERROR && !cells.isNull(layout.ttlCell())) {
                throw new BadRecordException(
                        BadReason.MISSING_FIELD, ttl.from(), "absent; it is the time to live of the row");
            }
            return 0;
        }
        long seconds = cells.number(layout.ttlCell());
        if (seconds <= 0 || seconds > MAX_TTL_SECONDS) {
            throw new BadRecordException(
                    BadReason.BAD_TTL,
                    ttl.from(),
                    "not between 1 and %d seconds; it is the time to live of the row".formatted(MAX_TTL_SECONDS));
        }
        return (int) seconds;
    }
}
