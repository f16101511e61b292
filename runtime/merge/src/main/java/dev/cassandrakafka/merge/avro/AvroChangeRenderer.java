package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.avro.AvroChangeSchema.KeyColumn;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.envelope.Plans;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** The envelope {@code Change} in Avro, framed as Confluent's serializers do: a zero, the id of the schema in four bytes, the record. */
@NotThreadSafe
public final class AvroChangeRenderer implements EventRenderer {
    private static final int FRAME_BYTES = 1 + Integer.BYTES;
    private static final int MAX_COMPONENT_HEADER = Short.BYTES;

    private final AvroBuffer out = new AvroBuffer();
    private final AvroBuffer keys = new AvroBuffer();
    private final Plans<AvroChangePlan> plans;

    /** Asks the registry when the first event of a schema comes. */
    public AvroChangeRenderer(Origin origin, SchemaIds ids) {
        plans = new Plans<>(schema -> new AvroChangePlan(origin, schema, ids));
    }

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        AvroChangePlan plan = plans.of(event.schema());
        ChangeOp op = event.op();
        out.clear().raw(0).frameInt(plan.valueId).raw(plan.op(op));
        boolean ofTable = op == ChangeOp.TRUNCATE || op == ChangeOp.DROP || op == ChangeOp.SCHEMA;
        byte[] key = ofTable ? null : key(event, plan);
        if (key == null) {
            out.number(0);
        } else {
            out.number(1).raw(key, FRAME_BYTES, key.length - FRAME_BYTES);
        }
        switch (op) {
            case INSERT, UPDATE, DELETE, READ -> row(event, plan);
            case DELETE_RANGE, DELETE_PARTITION -> deletion(event, plan);
            case TRUNCATE, DROP, SCHEMA -> table(event, plan);
        }
        plan.source(event.source(), out);
        sink.accept(key, out.toByteArray(), plan.headers(op));
    }

    private byte[] key(ChangeEvent event, AvroChangePlan plan) {
        keys.clear().raw(0).frameInt(plan.keyId);
        partitionKey(event, plan.schema.partitionKey);
        boolean row = event.op() != ChangeOp.DELETE_RANGE && event.op() != ChangeOp.DELETE_PARTITION;
        if (row) {
            prefix(event.clustering(), plan.schema.clustering, keys);
        } else {
            plan.schema.clustering.forEach(column -> keys.number(0));
        }
        return keys.toByteArray();
    }

    private void partitionKey(ChangeEvent event, List<KeyColumn> columns) {
        byte[] bytes = event.partitionKeyArray();
        int at = event.partitionKeyOffset();
        if (columns.size() == 1) {
            columns.get(0).type().writeTolerantly(bytes, at, bytes.length - at, keys);
            return;
        }
        for (KeyColumn column : columns) {
            if (at + MAX_COMPONENT_HEADER > bytes.length) {
                throw new MalformedRecordException("the partition key has too few components");
            }
            int length = BigEndian.u16(bytes, at);
            column.type().writeTolerantly(bytes, at + MAX_COMPONENT_HEADER, length, keys);
            at += MAX_COMPONENT_HEADER + length + 1;
        }
    }

    private static void prefix(ValuesCursor values, List<KeyColumn> columns, AvroBuffer to) {
        for (KeyColumn column : columns) {
            boolean there = values.next() && !values.isNull();
            column.type().writeTolerantly(values.array(), values.offset(), there ? values.length() : -1, to);
        }
    }

    private void row(ChangeEvent event, AvroChangePlan plan) {
        RowCursor row = event.row();
        out.raw(row.isStatic() ? 1 : 0);
        if (row.hasDeletion()) {
            AvroTimes.deletion(row.markedForDeleteAtMicros(), row.localDeletionTimeSeconds(), out.number(1));
        } else {
            out.number(0);
        }
        out.number(0); // no range
        if (row.hasLiveness()) {
            AvroTimes.marker(
                    row.livenessMicros(), row.livenessTtlSeconds(), row.livenessExpirationSeconds(), out.number(1));
        } else {
            out.number(0);
        }
        if (row.cellCount() > 0) {
            cells(row.cells(), plan.schema.columns, out.number(1));
        } else {
            out.number(0);
        }
        out.number(0).number(0); // neither a time nor a schema
    }

    private static void cells(CellCursor cell, List<AvroColumn> columns, AvroBuffer out) {
        boolean more = cell.next();
        for (AvroColumn column : columns) {
            while (more && column.cellName.compare(cell) < 0) {
                more = cell.next(); // of a column that the schema does not have
            }
            if (more && column.cellName.compare(cell) == 0) {
                more = column.write(cell, out.number(1));
            } else {
                out.number(0);
            }
        }
    }

    private void deletion(ChangeEvent event, AvroChangePlan plan) {
        out.raw(0);
        AvroTimes.deletion(event.markedForDeleteAtMicros(), event.localDeletionTimeSeconds(), out.number(1));
        if (event.op() == ChangeOp.DELETE_RANGE) {
            bound(event.start(), plan, out.number(1));
            bound(event.end(), plan, out);
        } else {
            out.number(0);
        }
        out.number(0).number(0).number(0).number(0);
    }

    private static void bound(BoundCursor bound, AvroChangePlan plan, AvroBuffer out) {
        out.number(bound.values().count());
        prefix(bound.values().rewind(), plan.schema.clustering, out);
        out.raw(bound.inclusive() ? 1 : 0);
    }

    private void table(ChangeEvent event, AvroChangePlan plan) {
        out.raw(0).number(0).number(0).number(0).number(0);
        if (event.op() == ChangeOp.SCHEMA) {
            out.number(0).number(1).raw(plan.schemaText);
        } else {
            out.number(1).number(event.controlTimeMillis()).number(0);
        }
    }
}
