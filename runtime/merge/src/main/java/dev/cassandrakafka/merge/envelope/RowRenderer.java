package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;

/**
 * The envelope {@code Row} in JSON: after each change the whole row as plain values, static columns among them, or no value if there is no
 * row, for compacted topics. The events must show images. What befalls a range, a partition or a table is told by the events of its rows.
 */
@NotThreadSafe
public final class RowRenderer implements EventRenderer {
    public static final String NAME = "Row";
    public static final int VERSION = 1;

    private final JsonBuffer out = new JsonBuffer();
    private final Plans<Plan> plans = new Plans<>(Plan::new);

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> row(event, sink);
            case DELETE_RANGE, DELETE_PARTITION, TRUNCATE, DROP, SCHEMA -> {}
        }
    }

    private void row(ChangeEvent event, RecordSink sink) {
        requireImage(event);
        Plan plan = plans.of(event.schema());
        plan.table.writeKey(event, out.clear());
        byte[] key = out.toByteArray();
        if (event.op() == ChangeOp.DELETE) {
            sink.accept(key, null, plan.deleted);
            return;
        }
        out.truncate(out.length() - 1);
        out.raw(',');
        plan.images.members(event.statics(), true, event.nowSeconds(), out);
        plan.images.members(event.after(), false, event.nowSeconds(), out);
        out.close('}');
        sink.accept(key, out.toByteArray(), plan.written);
    }

    /** Throws if the event does not show its row: then the pipeline was put together wrongly. */
    public static void requireImage(ChangeEvent event) {
        if (!event.hasImages()) {
            throw new IllegalStateException("the envelope Row needs the image of the row");
        }
    }

    private static final class Plan {
        final TablePlan table;
        final ImageJson images;
        final Headers written;
        final Headers deleted;

        Plan(TableSchema schema) {
            table = new TablePlan(schema, ValueStyle.CHANGE);
            images = new ImageJson(schema, ValueStyle.CHANGE);
            written = EventHeaders.of(schema, NAME, VERSION, "u");
            deleted = EventHeaders.of(schema, NAME, VERSION, "d");
        }
    }
}
