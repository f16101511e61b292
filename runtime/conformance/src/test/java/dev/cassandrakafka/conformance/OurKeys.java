package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.ClusteringEncoder;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comparable keys of a table with these clustering columns. */
final class OurKeys {
    /** A value that is null, as clusterings of compact tables may have it. */
    static final byte[] NULL = {};

    /** A clustering column. */
    record Column(CqlType type, boolean reversed) {}

    private final ClusteringEncoder encoder;

    OurKeys(List<Column> columns) {
        List<ColumnSchema> schemas = new ArrayList<>();
        for (Column column : columns) {
            int at = schemas.size();
            schemas.add(new ColumnSchema(
                    "c" + at, ColumnKind.CLUSTERING, at, column.type().text(), column.reversed()));
        }
        encoder = ClusteringEncoder.of(TableSchema.of(new UUID(1, 1), "k", "t", schemas, List.of(), false, true));
    }

    byte[] row(List<byte[]> values) {
        ByteWriter out = new ByteWriter();
        encoder.encode(cursor(values), out);
        return out.toByteArray();
    }

    byte[] bound(List<byte[]> prefix, boolean isStart, boolean inclusive) {
        ByteWriter out = new ByteWriter();
        encoder.encodeBound(cursor(prefix), isStart, inclusive, out);
        return out.toByteArray();
    }

    private static ValuesCursor cursor(List<byte[]> values) {
        ByteWriter out = new ByteWriter();
        Values.begin(out, values.size());
        values.forEach(value -> Values.add(out, buffer(value)));
        return new ValuesCursor().reset(out.array(), 0, out.length());
    }

    static @Nullable ByteBuffer buffer(byte[] value) {
        return value == NULL ? null : ByteBuffer.wrap(value);
    }
}
