package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** A table's key and columns, compiled for one style of values. */
@NotThreadSafe
final class TablePlan {
    private static final int LENGTH_BYTES = 2;

    /** Takes a column of the key and where its value lies. */
    interface KeyVisitor {
        void column(Column column, byte[] bytes, int offset, int length);
    }

    final TableSchema schema;
    final List<Column> partitionKey;
    final List<Column> clustering;
    final Columns columns;

    TablePlan(TableSchema schema, ValueStyle style) {
        this.schema = schema;
        partitionKey = columns(ColumnKind.PARTITION_KEY, style);
        clustering = columns(ColumnKind.CLUSTERING, style);
        columns = Columns.of(schema, style);
    }

    /** The key of a row as an object; the clustering is null if the row is the static one. */
    void writeKey(ChangeEvent event, JsonBuffer out) {
        out.raw('{');
        visitPartitionKey(event, (column, bytes, at, length) -> member(column, bytes, at, length, out));
        ValuesCursor values = event.clustering();
        for (Column column : clustering) {
            boolean there = values.next() && !values.isNull();
            member(column, values.array(), values.offset(), there ? values.length() : -1, out);
        }
        out.close('}');
    }

    /** The key of a change of a partition as an object: the clustering is null. */
    void writePartitionKey(ChangeEvent event, JsonBuffer out) {
        out.raw('{');
        visitPartitionKey(event, (column, bytes, at, length) -> member(column, bytes, at, length, out));
        clustering.forEach(column -> out.raw(column.field).ascii("null,"));
        out.close('}');
    }

    /** {@code "name":value,}. */
    static void member(Column column, byte[] bytes, int offset, int length, JsonBuffer out) {
        out.raw(column.field);
        if (length < 0) {
            out.ascii("null");
        } else {
            column.write(bytes, offset, length, out);
        }
        out.raw(',');
    }

    /** Each column of the partition key with its value. */
    void visitPartitionKey(ChangeEvent event, KeyVisitor visitor) {
        byte[] bytes = event.partitionKeyArray();
        int at = event.partitionKeyOffset();
        if (partitionKey.size() == 1) {
            visitor.column(partitionKey.get(0), bytes, at, event.partitionKeyLength());
            return;
        }
        for (Column column : partitionKey) {
            if (at + LENGTH_BYTES > bytes.length) {
                throw new MalformedRecordException("the partition key has too few components");
            }
            int length = (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
            visitor.column(column, bytes, at + LENGTH_BYTES, length);
            at += LENGTH_BYTES + length + 1;
        }
    }

    private List<Column> columns(ColumnKind kind, ValueStyle style) {
        return schema.columns(kind).stream()
                .map(column -> new Column(column.name(), column.cqlType(), style))
                .toList();
    }
}
