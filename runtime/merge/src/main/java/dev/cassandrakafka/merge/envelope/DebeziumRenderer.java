package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.value.JsonBuffer;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/**
 * The envelope of Debezium's connector for Cassandra, in JSON as Kafka Connect writes it without schemas, so that its consumers can read
 * ours. A row that was deleted and written at once makes two records; what befalls a whole table makes none.
 */
@NotThreadSafe
public final class DebeziumRenderer implements EventRenderer {
    static final String NAME = "Debezium";
    static final int VERSION = 1;

    private static final byte[] START = ascii("{\"ts_ms\":");
    private static final byte[] OP = ascii(",\"op\":\"");
    private static final byte[] SOURCE = ascii("\",\"source\":");
    private static final byte[] BEFORE = ascii(",\"before\":");
    private static final byte[] AFTER = ascii(",\"after\":");

    private final JsonBuffer out = new JsonBuffer();
    private final Plans<DebeziumPlan> plans;

    public DebeziumRenderer(Origin origin) {
        plans = new Plans<>(schema -> new DebeziumPlan(origin, schema, out));
    }

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        DebeziumPlan plan = plans.of(event.schema());
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> row(event, plan, sink);
            case DELETE_RANGE -> {
                byte[] key = partitionKey(event, plan);
                start(event, plan, 'r', event.markedForDeleteAtMicros());
                out.raw(AFTER);
                plan.after.deletedRange(event);
                end(plan, 'r', key, sink);
            }
            case DELETE_PARTITION -> {
                byte[] key = partitionKey(event, plan);
                start(event, plan, 'd', event.markedForDeleteAtMicros());
                out.raw(AFTER);
                plan.after.deletedPartition(event);
                end(plan, 'd', key, sink);
            }
            case TRUNCATE, DROP, SCHEMA -> {}
        }
    }

    private void row(ChangeEvent event, DebeziumPlan plan, RecordSink sink) {
        RowCursor row = event.row();
        if (row.hasDeletion()) {
            byte[] key = key(event, plan);
            start(event, plan, 'd', row.markedForDeleteAtMicros());
            before(event, plan, true);
            plan.after.deletedRow(event, row.markedForDeleteAtMicros());
            end(plan, 'd', key, sink);
        }
        if (row.hasLiveness() || row.cellCount() > 0) {
            byte[] key = key(event, plan);
            char op = event.op() == ChangeOp.UPDATE ? 'u' : 'i';
            start(event, plan, op, DebeziumTimes.latestMicros(event));
            before(event, plan, !event.row().hasDeletion());
            if (event.hasImages()) {
                plan.images.after(event);
            } else {
                plan.after.row(event, event.row());
            }
            end(plan, op, key, sink);
        }
    }

    private byte[] key(ChangeEvent event, DebeziumPlan plan) {
        plan.table.writeKey(event, out.clear());
        return out.toByteArray();
    }

    private byte[] partitionKey(ChangeEvent event, DebeziumPlan plan) {
        plan.table.writePartitionKey(event, out.clear());
        return out.toByteArray();
    }

    private void start(ChangeEvent event, DebeziumPlan plan, char op, long micros) {
        out.clear().raw(START).number(event.source().logTimeMillis());
        out.raw(OP).raw(op).raw(SOURCE);
        plan.source.write(event.source(), micros, out);
    }

    /** The row before the change, if it is known, and the beginning of that after it. */
    private void before(ChangeEvent event, DebeziumPlan plan, boolean was) {
        if (event.hasImages() && event.asOfMillis() == 0) {
            out.raw(BEFORE);
            if (was && Lifetime.exists(event.before(), event.nowSeconds())) {
                plan.images.before(event);
            } else {
                out.ascii("null");
            }
        }
        out.raw(AFTER);
    }

    private void end(DebeziumPlan plan, char op, byte[] key, RecordSink sink) {
        out.raw('}');
        sink.accept(key, out.toByteArray(), plan.headers(op));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
