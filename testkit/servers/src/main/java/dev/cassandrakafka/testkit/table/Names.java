package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.CodecNotFoundException;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows and values as people read them; two that differ have different texts. */
final class Names {
    private Names() {}

    /** {@code k=1, c='a'}. */
    static String row(Shape shape, List<ByteBuffer> partitionKey, List<ByteBuffer> clustering) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < partitionKey.size(); i++) {
            parts.add(column(shape.partitionKey().get(i), partitionKey.get(i)));
        }
        for (int i = 0; i < clustering.size(); i++) {
            ColumnMetadata column = shape.clustering().get(i);
            parts.add(column(column, canonical(column.getType(), clustering.get(i))));
        }
        return String.join(", ", parts);
    }

    /** {@code k=1 (static)}. */
    static String staticRow(Shape shape, List<ByteBuffer> partitionKey) {
        return row(shape, partitionKey, List.of()) + " (static)";
    }

    private static String column(ColumnMetadata column, ByteBuffer value) {
        return column.getName().asInternal() + "=" + value(column.getType(), value);
    }

    /** The clustering values, elements and keys 1.0 and 1.00 are one; which of the two a replica holds, nobody can say. */
    static ByteBuffer canonical(DataType type, ByteBuffer value) {
        if (!type.equals(DataTypes.DECIMAL) || !value.hasRemaining()) {
            return value;
        }
        BigDecimal number = TypeCodecs.DECIMAL.decode(value.duplicate(), ProtocolVersion.V5);
        return Objects.requireNonNull(
                TypeCodecs.DECIMAL.encode(Objects.requireNonNull(number).stripTrailingZeros(), ProtocolVersion.V5));
    }

    /** As a CQL literal, or its bytes where the driver does not know any. */
    static String value(DataType type, ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return "''";
        }
        try {
            var codec = CodecRegistry.DEFAULT.codecFor(type);
            return codec.format(codec.decode(bytes.duplicate(), ProtocolVersion.V5));
        } catch (CodecNotFoundException | IllegalArgumentException notShown) {
            return Bytes.hex(bytes);
        }
    }
}
