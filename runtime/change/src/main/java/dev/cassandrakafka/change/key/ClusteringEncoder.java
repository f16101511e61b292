package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import net.jcip.annotations.Immutable;

/**
 * Comparable clusterings and bounds of one table: their unsigned byte order is that of Cassandra's {@code ClusteringComparator}, and none
 * begins another. A range covers a row if and only if start &lt; row &lt; end.
 *
 * <p>Each component is a marker and an encoded value, inverted where the column is in descending order; then a byte that tells a row from a
 * bound. Bounds on fewer components sort before or after all that begin with these.
 */
@Immutable
public final class ClusteringEncoder {
    /** Ends an inclusive start or exclusive end. */
    public static final int BEFORE = 0x20;
    /** Ends a row. */
    public static final int ROW = 0x38;
    /** Ends an exclusive start or inclusive end. */
    public static final int AFTER = 0x60;

    /** Null sorts first also where the order is descending, unlike a value of no bytes. */
    private static final int NULL = 0x40;

    private static final int EMPTY = 0x41;
    private static final int VALUE = 0x42;
    private static final int REVERSED_VALUE = 0x43;
    private static final int REVERSED_EMPTY = 0x44;

    private final Component[] components;

    private ClusteringEncoder(Component[] components) {
        this.components = components;
    }

    /**
     * For the clustering columns of a table.
     *
     * @throws UnsupportedKeyException if the order of a column's type is not known
     */
    public static ClusteringEncoder of(TableSchema schema) {
        return new ClusteringEncoder(schema.columns(ColumnKind.CLUSTERING).stream()
                .map(column -> new Component(ValueEncoders.of(column.cqlType()), column.reversed()))
                .toArray(Component[]::new));
    }

    /** Clustering columns of the table. */
    public int size() {
        return components.length;
    }

    /**
     * Appends the comparable clustering of a row; the cursor is read from its start to its end.
     *
     * @throws MalformedRecordException if there are not as many values as columns, or one is not of its type
     */
    public void encode(ValuesCursor values, ByteWriter out) {
        if (values.count() != components.length) {
            throw new MalformedRecordException(
                    values.count() + " clustering values where the table has " + components.length + " columns");
        }
        prefix(values, out);
        endRow(out);
    }

    /**
     * Appends a comparable bound.
     *
     * @param prefix values of the first clustering columns, or none for an open end
     * @throws MalformedRecordException if there are more values than columns, or one is not of its type
     */
    public void encodeBound(ValuesCursor prefix, boolean isStart, boolean inclusive, ByteWriter out) {
        prefix(prefix, out);
        endBound(isStart, inclusive, out);
    }

    /** Appends one component; {@link #endRow} or {@link #endBound} follows the last. */
    public void component(int index, byte[] array, int offset, int length, ByteWriter out) {
        if (index >= components.length) {
            throw new MalformedRecordException("more clustering values than the " + components.length + " columns");
        }
        components[index].put(array, offset, length, out);
    }

    /** Appends one component that is null. */
    public void componentOfNull(ByteWriter out) {
        out.u8(NULL);
    }

    public void endRow(ByteWriter out) {
        out.u8(ROW);
    }

    public void endBound(boolean isStart, boolean inclusive, ByteWriter out) {
        out.u8(isStart == inclusive ? BEFORE : AFTER);
    }

    private void prefix(ValuesCursor values, ByteWriter out) {
        values.rewind();
        for (int i = 0; values.next(); i++) {
            if (values.isNull()) {
                componentOfNull(out);
            } else {
                component(i, values.array(), values.offset(), values.length(), out);
            }
        }
    }

    /** One clustering column. */
    private record Component(ValueEncoder encoder, boolean reversed) {

        void put(byte[] array, int offset, int length, ByteWriter out) {
            if (length == 0 && !encoder.takesEmpty()) {
                out.u8(reversed ? REVERSED_EMPTY : EMPTY);
                return;
            }
            out.u8(reversed ? REVERSED_VALUE : VALUE);
            int start = out.length();
            encoder.encode(array, offset, length, out);
            if (reversed) {
                out.invert(start);
            }
        }
    }
}
