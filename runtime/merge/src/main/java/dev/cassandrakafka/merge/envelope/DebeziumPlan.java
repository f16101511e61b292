package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import org.apache.kafka.common.header.Headers;

/** What the envelope {@code Debezium} has compiled of a table. */
final class DebeziumPlan {
    final TablePlan table;
    final DebeziumAfter after;
    final DebeziumSource source;

    final DebeziumImage images;

    private final DebeziumHeaders headers;

    DebeziumPlan(Origin origin, TableSchema schema, JsonBuffer out) {
        table = new TablePlan(schema, ValueStyle.DEBEZIUM);
        after = new DebeziumAfter(table, Columns.of(schema, ColumnKind.STATIC, ValueStyle.DEBEZIUM), out);
        source = new DebeziumSource(origin, schema);
        images = new DebeziumImage(table, after, out);
        headers = new DebeziumHeaders(schema);
    }

    Headers headers(char op) {
        return headers.of(op);
    }
}
