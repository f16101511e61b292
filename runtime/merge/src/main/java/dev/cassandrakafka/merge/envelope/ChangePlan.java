package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;

/** What the envelope {@code Change} has compiled of a table. */
@NotThreadSafe
final class ChangePlan {
    final TablePlan table;
    final CellsJson cells;
    final ImageJson images;
    final SourceJson source;
    /** The schema as it stands in an event of a change of schema. */
    final byte[] schema;

    private final Map<ChangeOp, Headers> headers = new EnumMap<>(ChangeOp.class);
    private final Map<ChangeOp, byte[]> starts = new EnumMap<>(ChangeOp.class);

    ChangePlan(Origin origin, TableSchema schema) {
        table = new TablePlan(schema, ValueStyle.CHANGE);
        cells = new CellsJson(table.columns);
        images = new ImageJson(schema, ValueStyle.CHANGE);
        source = new SourceJson(origin, schema);
        this.schema = TableSchemaJson.write(schema);
        for (ChangeOp op : ChangeOp.values()) {
            headers.put(op, EventHeaders.of(schema, ChangeRenderer.NAME, ChangeRenderer.VERSION, OpCodes.change(op)));
            starts.put(op, start(op));
        }
    }

    Headers headers(ChangeOp op) {
        return Objects.requireNonNull(headers.get(op));
    }

    /** The beginning of an event, up to the value of {@code key}. */
    byte[] opening(ChangeOp op) {
        return Objects.requireNonNull(starts.get(op));
    }

    private static byte[] start(ChangeOp op) {
        JsonBuffer out = new JsonBuffer().raw('{').raw(FieldName.of("op")).string(OpCodes.change(op));
        return out.raw(',').raw(FieldName.of("key")).toByteArray();
    }
}
