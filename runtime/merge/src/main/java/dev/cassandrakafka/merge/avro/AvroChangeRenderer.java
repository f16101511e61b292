package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.envelope.Plans;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.event.RowImage;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** The envelope {@code Change} in Avro, framed as Confluent's serializers do: a zero, the id of the schema in four bytes, the record. */
@NotThreadSafe
public final class AvroChangeRenderer implements EventRenderer {
    private static final int FRAME_BYTES = 1 + Integer.BYTES;

    private final AvroBuffer out = new AvroBuffer();
    private final AvroBuffer keys = new AvroBuffer();
    private final Plans<AvroChangePlan> plans;
    private final boolean images;

    /**
     * Asks the registry when the first event of a schema comes.
     *
     * @param images whether events of rows show the row before and after
     */
    public AvroChangeRenderer(Origin origin, SchemaIds ids, boolean images) {
        this.images = images;
        plans = new Plans<>(schema -> new AvroChangePlan(origin, schema, ids, images));
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
        plan.schema.keys.write(event, keys);
        return keys.toByteArray();
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
        images(event, plan);
        out.number(0).number(0); // neither a time nor a schema
    }

    private void images(ChangeEvent event, AvroChangePlan plan) {
        if (images) {
            image(event.before(), event.nowSeconds(), plan);
            image(event.after(), event.nowSeconds(), plan);
            if (event.asOfMillis() == 0) {
                out.number(0);
            } else {
                out.number(1).number(event.asOfMillis());
            }
        }
    }

    private void image(RowImage image, long nowSeconds, AvroChangePlan plan) {
        if (Lifetime.exists(image, nowSeconds)) {
            plan.schema.image.write(image, nowSeconds, out.number(1));
        } else {
            out.number(0);
        }
    }

    private void noImages() {
        if (images) {
            out.number(0).number(0).number(0);
        }
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
        out.number(0).number(0);
        noImages();
        out.number(0).number(0);
    }

    private static void bound(BoundCursor bound, AvroChangePlan plan, AvroBuffer out) {
        out.number(bound.values().count());
        plan.schema.keys.prefix(bound.values().rewind(), out);
        out.raw(bound.inclusive() ? 1 : 0);
    }

    private void table(ChangeEvent event, AvroChangePlan plan) {
        out.raw(0).number(0).number(0).number(0).number(0);
        noImages();
        if (event.op() == ChangeOp.SCHEMA) {
            out.number(0).number(1).raw(plan.schemaText);
        } else {
            out.number(1).number(event.controlTimeMillis()).number(0);
        }
    }
}
