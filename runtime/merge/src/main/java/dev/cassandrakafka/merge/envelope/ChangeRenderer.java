package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.event.RowImage;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.Iso;
import dev.cassandrakafka.merge.value.JsonBuffer;
import net.jcip.annotations.NotThreadSafe;

/** The envelope {@code Change} in JSON, one record for each event. Its page is docs/change-events.md. */
@NotThreadSafe
public final class ChangeRenderer implements EventRenderer {
    static final String NAME = "Change";
    static final int VERSION = 1;

    private static final byte[] STATIC = FieldName.of("static");
    private static final byte[] RANGE = FieldName.of("range");
    private static final byte[] DELETED = FieldName.of("deleted");
    private static final byte[] ROW = FieldName.of("row");
    private static final byte[] CELLS = FieldName.of("cells");
    private static final byte[] BEFORE = FieldName.of("before");
    private static final byte[] AFTER = FieldName.of("after");
    private static final byte[] AS_OF = FieldName.of("asOf");
    private static final byte[] AT = FieldName.of("at");
    private static final byte[] TABLE = FieldName.of("schema");
    private static final byte[] SOURCE = FieldName.of("source");

    private final JsonBuffer out = new JsonBuffer();
    private final Plans<ChangePlan> plans;

    public ChangeRenderer(Origin origin) {
        plans = new Plans<>(schema -> new ChangePlan(origin, schema));
    }

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        ChangeOp op = event.op();
        ChangePlan plan = plans.of(event.schema());
        out.clear().raw(plan.opening(op));
        int start = out.length();
        switch (op) {
            case INSERT, UPDATE, DELETE, READ -> {
                plan.table.writeKey(event, out);
                int end = out.length();
                row(event, plan);
                end(event, plan, start, end, sink);
            }
            case DELETE_RANGE, DELETE_PARTITION -> {
                plan.table.writePartitionKey(event, out);
                int end = out.length();
                deletion(event, plan);
                end(event, plan, start, end, sink);
            }
            case TRUNCATE, DROP, SCHEMA -> {
                out.ascii("null");
                control(event, plan);
                end(event, plan, start, start, sink);
            }
        }
    }

    /** The record: its key lies between two positions of its value, or is null if they are one. */
    private void end(ChangeEvent event, ChangePlan plan, int keyStart, int keyEnd, RecordSink sink) {
        plan.source.write(event.source(), out.raw(SOURCE));
        out.raw('}');
        sink.accept(
                keyStart == keyEnd ? null : out.toByteArray(keyStart, keyEnd),
                out.toByteArray(),
                plan.headers(event.op()));
    }

    private void row(ChangeEvent event, ChangePlan plan) {
        RowCursor row = event.row();
        out.raw(',');
        if (row.isStatic()) {
            out.raw(STATIC).ascii("true,");
        }
        if (row.hasDeletion()) {
            deleted(row.markedForDeleteAtMicros(), row.localDeletionTimeSeconds());
        }
        if (row.hasLiveness()) {
            Times.live(
                    row.livenessMicros(),
                    row.livenessTtlSeconds(),
                    row.livenessExpirationSeconds(),
                    out.raw(ROW).raw('{'));
            out.close('}').raw(',');
        }
        if (row.cellCount() > 0) {
            plan.cells.write(row, out.raw(CELLS));
            out.raw(',');
        }
        if (event.hasImages()) {
            if (event.asOfMillis() == 0) {
                image(event, event.before(), plan, out.raw(BEFORE));
            }
            image(event, event.after(), plan, out.raw(AFTER));
            if (event.asOfMillis() > 0) {
                Iso.millis(event.asOfMillis(), out.raw(AS_OF).raw('"'));
                out.raw('"').raw(',');
            }
        }
    }

    private void image(ChangeEvent event, RowImage image, ChangePlan plan, JsonBuffer field) {
        long nowSeconds = event.nowSeconds();
        if (Lifetime.exists(image, nowSeconds)) {
            field.raw('{');
            plan.images.members(image, event.isStatic(), nowSeconds, field);
            field.close('}').raw(',');
        } else {
            field.ascii("null,");
        }
    }

    private void deletion(ChangeEvent event, ChangePlan plan) {
        out.raw(',');
        if (event.op() == ChangeOp.DELETE_RANGE) {
            RangeJson.write(event, plan.table, out.raw(RANGE));
            out.raw(',');
        }
        deleted(event.markedForDeleteAtMicros(), event.localDeletionTimeSeconds());
    }

    private void deleted(long micros, long localDeletionSeconds) {
        Times.deleted(micros, localDeletionSeconds, out.raw(DELETED).raw('{'));
        out.close('}').raw(',');
    }

    private void control(ChangeEvent event, ChangePlan plan) {
        out.raw(',');
        if (event.op() == ChangeOp.SCHEMA) {
            out.raw(TABLE).raw(plan.schema).raw(',');
        } else {
            Iso.millis(event.controlTimeMillis(), out.raw(AT).raw('"'));
            out.raw('"').raw(',');
        }
    }
}
