package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import org.apache.kafka.common.header.Headers;

/** The headers of a table's records in the envelope {@code Debezium}, by their {@code op}. */
public final class DebeziumHeaders {
    private final Headers inserted;
    private final Headers updated;
    private final Headers deleted;
    private final Headers deletedRange;

    public DebeziumHeaders(TableSchema schema) {
        inserted = headers(schema, 'i');
        updated = headers(schema, 'u');
        deleted = headers(schema, 'd');
        deletedRange = headers(schema, 'r');
    }

    /** Of {@code i}, {@code u}, {@code d} or {@code r}. */
    public Headers of(char op) {
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
