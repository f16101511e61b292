package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.ClusteringEncoder;
import dev.cassandrakafka.change.row.Values;
import java.nio.ByteBuffer;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.ClusteringPrefix;
import org.jspecify.annotations.Nullable;

/** A clustering or bound in its two forms, in arrays that are used again. */
@NotThreadSafe
final class Prefixes {
    private final ClusteringEncoder encoder;
    private final ByteWriter comparable = new ByteWriter(64);
    private final ByteWriter values = new ByteWriter(64);

    Prefixes(ClusteringEncoder encoder) {
        this.encoder = encoder;
    }

    ByteWriter comparable() {
        return comparable;
    }

    ByteWriter values() {
        return values;
    }

    void row(ClusteringPrefix<?> clustering) {
        components(clustering);
        encoder.endRow(comparable);
    }

    void bound(ClusteringBound<?> bound) {
        components(bound);
        encoder.endBound(bound.isStart(), bound.isInclusive(), comparable);
    }

    private void components(ClusteringPrefix<?> prefix) {
        comparable.reset();
        values.reset();
        int size = prefix.size();
        Values.begin(values, size);
        for (int i = 0; i < size; i++) {
            component(i, prefix.bufferAt(i));
        }
    }

    private void component(int index, @Nullable ByteBuffer value) {
        Values.add(values, value);
        if (value == null) {
            encoder.componentOfNull(comparable);
        } else {
            byte[] array = Bytes.array(value);
            encoder.component(index, array, Bytes.offset(value, array), value.remaining(), comparable);
        }
    }
}
