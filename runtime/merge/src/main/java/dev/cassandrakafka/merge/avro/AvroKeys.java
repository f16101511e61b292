package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** The primary key of a table as fields of a record, each a union with null. */
@NotThreadSafe
final class AvroKeys {
    /** A column of the primary key. */
    record KeyColumn(String name, AvroType type) {}

    private static final int LENGTH_BYTES = Short.BYTES;

    final List<KeyColumn> partitionKey;
    final List<KeyColumn> clustering;

    /** Where each field of the key written last ends. */
    private final int[] ends;

    private int written;

    AvroKeys(TableSchema table) {
        partitionKey = columns(table, ColumnKind.PARTITION_KEY);
        clustering = columns(table, ColumnKind.CLUSTERING);
        ends = new int[partitionKey.size() + clustering.size()];
    }

    /** All columns in their order. */
    Stream<KeyColumn> columns() {
        return Stream.concat(partitionKey.stream(), clustering.stream());
    }

    Fields fields(Fields record, String prefix) {
        columns()
                .forEach(column ->
                        record.nullable(column.name(), column.type().nullable(prefix + AvroNames.of(column.name()))));
        return record;
    }

    /** Writes the fields of the key of an event; the clustering is null in those of a range or partition. */
    void write(ChangeEvent event, AvroBuffer out) {
        written = 0;
        partitionKey(event, out);
        if (event.op() == ChangeOp.DELETE_RANGE || event.op() == ChangeOp.DELETE_PARTITION) {
            clustering.forEach(column -> ends[written++] = out.number(0).length());
        } else {
            ValuesCursor values = event.clustering();
            for (KeyColumn column : clustering) {
                value(values, column, out);
                ends[written++] = out.length();
            }
        }
    }

    /** Takes a field that was written. */
    interface FieldVisitor {
        /** Its value lies between two positions of the buffer, the index of the union among it. */
        void field(int from, int to, boolean isNull);
    }

    /** Writes each field into a buffer of its own for a visitor. */
    void each(ChangeEvent event, AvroBuffer scratch, FieldVisitor visitor) {
        scratch.clear();
        write(event, scratch);
        int from = 0;
        for (int to : ends) {
            visitor.field(from, to, scratch.array()[from] == 0);
            from = to;
        }
    }

    /** Writes as many values as there are; the rest of the fields is null. */
    void prefix(ValuesCursor values, AvroBuffer out) {
        clustering.forEach(column -> value(values, column, out));
    }

    private static void value(ValuesCursor values, KeyColumn column, AvroBuffer out) {
        boolean there = values.next() && !values.isNull();
        column.type().writeTolerantly(values.array(), values.offset(), there ? values.length() : -1, out);
    }

    private void partitionKey(ChangeEvent event, AvroBuffer out) {
        byte[] bytes = event.partitionKeyArray();
        int at = event.partitionKeyOffset();
        if (partitionKey.size() == 1) {
            partitionKey.get(0).type().writeTolerantly(bytes, at, bytes.length - at, out);
            ends[written++] = out.length();
            return;
        }
        for (KeyColumn column : partitionKey) {
            if (at + LENGTH_BYTES > bytes.length) {
                throw new MalformedRecordException("the partition key has too few components");
            }
            int length = BigEndian.u16(bytes, at);
            column.type().writeTolerantly(bytes, at + LENGTH_BYTES, length, out);
            at += LENGTH_BYTES + length + 1;
            ends[written++] = out.length();
        }
    }

    private static List<KeyColumn> columns(TableSchema table, ColumnKind kind) {
        return table.columns(kind).stream().map(AvroKeys::column).toList();
    }

    private static KeyColumn column(ColumnSchema column) {
        return new KeyColumn(column.name(), AvroTypes.of(column.cqlType()));
    }
}
