package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.envelope.EventHeaders;
import dev.cassandrakafka.merge.envelope.Plans;
import dev.cassandrakafka.merge.envelope.RowRenderer;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;

/** The envelope {@code Row} in Avro: what {@link RowRenderer} tells, as a record with a field for each column. */
@NotThreadSafe
public final class AvroRowRenderer implements EventRenderer {
    private final AvroFrame keys = new AvroFrame();
    private final AvroFrame values = new AvroFrame();
    private final Plans<Plan> plans;

    /**
     * Asks the registry when the first event of a schema comes.
     *
     * @param prefix of the topics
     */
    public AvroRowRenderer(String prefix, SchemaIds ids) {
        plans = new Plans<>(schema -> new Plan(prefix, schema, ids));
    }

    @Override
    public void render(ChangeEvent event, RecordSink sink) {
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> row(event, plans.of(event.schema()), sink);
            case DELETE_RANGE, DELETE_PARTITION, TRUNCATE, DROP, SCHEMA -> {}
        }
    }

    private void row(ChangeEvent event, Plan plan, RecordSink sink) {
        RowRenderer.requireImage(event);
        plan.keys.write(event, keys.begin(plan.keyId));
        if (event.op() == ChangeOp.DELETE) {
            sink.accept(keys.toByteArray(), null, plan.deleted);
            return;
        }
        AvroBuffer out = values.begin(plan.valueId);
        plan.keys.write(event, out);
        plan.statics.write(event.statics(), event.nowSeconds(), out);
        plan.regulars.write(event.after(), event.nowSeconds(), out);
        sink.accept(keys.toByteArray(), values.toByteArray(), plan.written);
    }

    private static final class Plan {
        final AvroKeys keys;
        final AvroImage statics;
        final AvroImage regulars;
        final int keyId;
        final int valueId;
        final Headers written;
        final Headers deleted;

        Plan(String prefix, TableSchema table, SchemaIds ids) {
            keys = new AvroKeys(table);
            statics = new AvroImage(AvroWhole.of(table, kind -> kind == ColumnKind.STATIC));
            regulars = new AvroImage(AvroWhole.of(table, kind -> kind == ColumnKind.REGULAR));
            String namespace = AvroNames.namespace(prefix, table);
            keyId = ids.keyId(table, keys.fields(new Fields("Key"), "key_").named(namespace));
            Fields row = keys.fields(new Fields("Row"), "key_");
            valueId = ids.valueId(
                    table,
                    regulars.fields(statics.fields(row, "value_"), "value_").named(namespace));
            written = EventHeaders.of(table, RowRenderer.NAME, RowRenderer.VERSION, "u");
            deleted = EventHeaders.of(table, RowRenderer.NAME, RowRenderer.VERSION, "d");
        }
    }
}
