package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tables of clustering columns and their comparable keys, for tests. */
final class Keys {
    /** A value that is null. */
    static final byte[] NULL = {};

    private final ClusteringEncoder encoder;

    private Keys(ClusteringEncoder encoder) {
        this.encoder = encoder;
    }

    /** Types; one with a minus before it is in descending order. */
    static Keys of(String... types) {
        List<ColumnSchema> columns = new ArrayList<>();
        for (String type : types) {
            boolean reversed = type.startsWith("-");
            int at = columns.size();
            columns.add(new ColumnSchema(
                    "c" + at, ColumnKind.CLUSTERING, at, reversed ? type.substring(1) : type, reversed));
        }
        TableSchema schema = TableSchema.of(new UUID(1, 1), "k", "t", columns, List.of(), false, true);
        return new Keys(ClusteringEncoder.of(schema));
    }

    byte[] row(byte[]... values) {
        ByteWriter out = new ByteWriter();
        encoder.encode(cursor(values), out);
        return out.toByteArray();
    }

    byte[] start(boolean inclusive, byte[]... values) {
        return bound(true, inclusive, values);
    }

    byte[] end(boolean inclusive, byte[]... values) {
        return bound(false, inclusive, values);
    }

    private byte[] bound(boolean isStart, boolean inclusive, byte[]... values) {
        ByteWriter out = new ByteWriter();
        encoder.encodeBound(cursor(values), isStart, inclusive, out);
        return out.toByteArray();
    }

    private static ValuesCursor cursor(byte[]... values) {
        ByteWriter out = new ByteWriter();
        Values.begin(out, values.length);
        for (byte[] value : values) {
            if (value == NULL) {
                Values.add(out, (ByteBuffer) null);
            } else {
                Values.add(out, value);
            }
        }
        return new ValuesCursor().reset(out.array(), 0, out.length());
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] i32(int value) {
        return new ByteWriter().i32(value).toByteArray();
    }
}
