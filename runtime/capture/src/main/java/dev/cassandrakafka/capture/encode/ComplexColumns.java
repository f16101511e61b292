package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.util.List;
import net.jcip.annotations.Immutable;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.utils.ByteBufferUtil;
import org.jspecify.annotations.Nullable;

/** The non-frozen columns of a table, few as they are, found by comparing names. */
@Immutable
final class ComplexColumns {
    private final ByteBuffer[] names;
    private final PathEncoder[] encoders;

    private ComplexColumns(ByteBuffer[] names, PathEncoder[] encoders) {
        this.names = names;
        this.encoders = encoders;
    }

    static ComplexColumns of(TableSchema schema) {
        List<ColumnSchema> complex = schema.columns().stream()
                .filter(column -> column.cqlType().complex())
                .toList();
        return new ComplexColumns(
                complex.stream()
                        .map(column -> ByteBufferUtil.bytes(column.name()))
                        .toArray(ByteBuffer[]::new),
                complex.stream().map(column -> PathEncoder.of(column.cqlType())).toArray(PathEncoder[]::new));
    }

    /** Null if the schema does not have the column: it was dropped, and what is written to it at that moment is never seen. */
    @Nullable
    PathEncoder encoder(ColumnMetadata column) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(column.name.bytes)) {
                return encoders[i];
            }
        }
        return null;
    }
}
