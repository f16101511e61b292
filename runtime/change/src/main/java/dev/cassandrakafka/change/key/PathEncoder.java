package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.UdtType;
import net.jcip.annotations.Immutable;

/**
 * Comparable paths of one non-frozen column: their unsigned byte order is that of the cells in Cassandra. A path stands alone, so it has
 * neither marker nor end, and of types in the order of their bytes it is the path as it is.
 */
@Immutable
public final class PathEncoder {
    private final ValueEncoder encoder;

    private PathEncoder(ValueEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * For a column of this type.
     *
     * @throws UnsupportedKeyException if the type has no paths, or their order is not known
     */
    public static PathEncoder of(CqlType column) {
        if (column instanceof MapType map && !map.frozen()) {
            return new PathEncoder(ValueEncoders.of(map.key()));
        } else if (column instanceof SetType set && !set.frozen()) {
            return new PathEncoder(ValueEncoders.of(set.element()));
        } else if (column instanceof ListType list && !list.frozen()) {
            return new PathEncoder(ValueEncoders.of(ScalarType.TIMEUUID));
        } else if (column instanceof UdtType udt && !udt.frozen()) {
            return new PathEncoder(FixedEncoder.FIELD);
        }
        throw new UnsupportedKeyException("values of " + column.text() + " have no paths");
    }

    /** Whether the comparable path is the path as it is ({@link dev.cassandrakafka.change.row.CellFlag#SAME_PATH}). */
    public boolean same() {
        return encoder.bytewise();
    }

    /**
     * Appends a path: map key, set element, time UUID of a list cell, number of a field in two bytes.
     *
     * @throws MalformedRecordException if the bytes are not of that type
     */
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        encoder.encodeAlone(array, offset, length, out);
    }
}
