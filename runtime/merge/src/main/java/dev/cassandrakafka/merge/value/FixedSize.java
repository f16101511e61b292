package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.VectorType;

/** Which types a vector holds without their lengths (Cassandra's {@code valueLengthIfFixed}): not all whose values have one size. */
public final class FixedSize {
    private static final int UUID_BYTES = 16;

    private FixedSize() {}

    /** Bytes of each value, 0 if a length stands before them. */
    public static int of(CqlType type) {
        if (type instanceof VectorType vector) {
            return of(vector.element()) * vector.dimensions();
        }
        if (!(type instanceof ScalarType scalar)) {
            return 0;
        }
        return switch (scalar) {
            case BOOLEAN -> 1;
            case INT, FLOAT -> Integer.BYTES;
            case BIGINT, DOUBLE, TIMESTAMP, COUNTER -> Long.BYTES;
            case UUID, TIMEUUID -> UUID_BYTES;
            case ASCII, BLOB, DATE, DECIMAL, DURATION, INET, SMALLINT, TEXT, TIME, TINYINT, VARINT -> 0;
        };
    }
}
