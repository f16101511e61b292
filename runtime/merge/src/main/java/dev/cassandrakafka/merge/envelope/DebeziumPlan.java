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

    private final Headers inserted;
    private final Headers updated;
    private final Headers deleted;
    private final Headers deletedRange;

    DebeziumPlan(Origin origin, TableSchema schema, JsonBuffer out) {
        table = new TablePlan(schema, ValueStyle.DEBEZIUM);
        after = new DebeziumAfter(table, Columns.of(schema, ColumnKind.STATIC, ValueStyle.DEBEZIUM), out);
        source = new DebeziumSource(origin, schema);
        inserted = headers(schema, 'i');
        updated = headers(schema, 'u');
        deleted = headers(schema, 'd');
        deletedRange = headers(schema, 'r');
    }

    Headers headers(char op) {
        return switch (op) {
            case 'i' -> inserted;
            case 'u' -> updated;
            case 'd' -> deleted;
            default -> deletedRange;
        };
    }

    private static Headers headers(TableSchema schema, char op) {
        return EventHeaders.of(schema, DebeziumRenderer.NAME, DebeziumRenderer.VERSION, String.valueOf(op));
    }
}
