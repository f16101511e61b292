package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** Vectors: elements of a fixed size lie side by side, others have their size before them as an unsigned vint. */
final class Vectors {
    private static final Set<DataType> FIXED = Set.of(
            DataTypes.BOOLEAN,
            DataTypes.INT,
            DataTypes.BIGINT,
            DataTypes.FLOAT,
            DataTypes.DOUBLE,
            DataTypes.TIMESTAMP,
            DataTypes.UUID,
            DataTypes.TIMEUUID);
    private static final int VINT_BITS = 7;

    private Vectors() {}

    static ByteBuffer bytes(JsonNode node, VectorType vector) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (JsonNode element : node) {
            ByteBuffer bytes = ValueJson.bytes(element, vector.getElementType()).orElseThrow();
            if (!isFixed(vector.getElementType())) {
                size(bytes.remaining(), out);
            }
            out.writeBytes(Bytes.array(bytes));
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static boolean isFixed(DataType type) {
        return FIXED.contains(type) || (type instanceof VectorType vector && isFixed(vector.getElementType()));
    }

    /** As many leading ones as bytes follow, then the number. */
    private static void size(int size, ByteArrayOutputStream out) {
        if (size >= 1 << (2 * VINT_BITS)) {
            throw new IllegalArgumentException("an element of %d bytes is too long for this".formatted(size));
        }
        if (size >= 1 << VINT_BITS) {
            out.write(0x80 | (size >> Byte.SIZE));
        }
        out.write(size);
    }
}
