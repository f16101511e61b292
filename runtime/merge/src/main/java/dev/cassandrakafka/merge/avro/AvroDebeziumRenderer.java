package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.envelope.DebeziumTimes;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.envelope.Plans;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RecordSink;
import net.jcip.annotations.NotThreadSafe;

/** The envelope {@code Debezium} in Avro: the records of its JSON, with the types of {@link AvroTypes}. */
@NotThreadSafe
public final class AvroDebeziumRenderer implements EventRenderer {
    private final AvroFrame keys = new AvroFrame();
    private final AvroFrame values = new AvroFrame();
    private final Plans<AvroDebeziumPlan> plans;
    private final boolean images;

    /**
     * Asks the registry when the first event of a schema comes.
     *
     * @param images whether events of rows show the row before and after
     */
    public AvroDebeziumRenderer(Origin origin, SchemaIds ids, boolean images) {
        this.images = images;
        plans = new Plans<>(schema -> new AvroDebeziumPlan(origin, schema, ids, images));
    }

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        AvroDebeziumPlan plan = plans.of(event.schema());
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> row(event, plan, sink);
            case DELETE_RANGE -> {
                AvroBuffer out = start(event, plan, 'r', event.markedForDeleteAtMicros());
                noBefore(out);
                plan.after.deletedRange(event, out.number(1));
                end(event, plan, 'r', sink);
            }
            case DELETE_PARTITION -> {
                AvroBuffer out = start(event, plan, 'd', event.markedForDeleteAtMicros());
                noBefore(out);
                plan.after.deletedPartition(event, out.number(1));
                end(event, plan, 'd', sink);
            }
            case TRUNCATE, DROP, SCHEMA -> {}
        }
    }

    private void row(ChangeEvent event, AvroDebeziumPlan plan, RecordSink sink) {
        RowCursor row = event.row();
        boolean deleted = row.hasDeletion();
        if (deleted) {
            long micros = row.markedForDeleteAtMicros();
            AvroBuffer out = start(event, plan, 'd', micros);
            before(event, plan, out);
            plan.after.deletedRow(event, micros, out.number(1));
            end(event, plan, 'd', sink);
        }
        if (row.hasLiveness() || row.cellCount() > 0) {
            char op = event.op() == ChangeOp.UPDATE ? 'u' : 'i';
            AvroBuffer out = start(event, plan, op, DebeziumTimes.latestMicros(event));
            if (deleted) {
                noBefore(out);
            } else {
                before(event, plan, out);
            }
            plan.after.row(event, images && event.hasImages(), out.number(1));
            end(event, plan, op, sink);
        }
    }

    private AvroBuffer start(ChangeEvent event, AvroDebeziumPlan plan, char op, long micros) {
        AvroBuffer out = values.begin(plan.valueId).number(event.source().logTimeMillis());
        out.raw(plan.op(op));
        plan.source(event.source(), micros, out);
        return out;
    }

    private void before(ChangeEvent event, AvroDebeziumPlan plan, AvroBuffer out) {
        if (images && Lifetime.exists(event.before(), event.nowSeconds())) {
            plan.after.image(event, event.before(), out.number(1));
        } else {
            noBefore(out);
        }
    }

    private void noBefore(AvroBuffer out) {
        if (images) {
            out.number(0);
        }
    }

    private void end(ChangeEvent event, AvroDebeziumPlan plan, char op, RecordSink sink) {
        plan.keys.write(event, keys.begin(plan.keyId));
        sink.accept(keys.toByteArray(), values.toByteArray(), plan.headers(op));
    }
}
