package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.type.CqlType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.cassandra.db.BufferClusteringBound;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.ClusteringComparator;
import org.apache.cassandra.db.ClusteringPrefix;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.marshal.ReversedType;
import org.junit.jupiter.api.Test;

class ClusteringOrderTest {
    private static final int TABLES = 300;
    private static final int PREFIXES = 30;

    private final Random random = Seed.random("clusterings");
    private final GeneratedValues source = new GeneratedValues(random);

    /** A row or bound, theirs and ours. */
    private record Both(ClusteringPrefix<?> theirs, ByteBuffer ours) {}

    @Test
    void rowsAndBoundsAreInTheOrderOfCassandrasComparator() {
        int pairs = 0;
        for (int table = 0; table < TABLES; table++) {
            // Given
            List<OurKeys.Column> columns = columns();
            ClusteringComparator comparator = comparator(columns);
            List<Both> prefixes = prefixes(columns);
            // Then
            for (Both left : prefixes) {
                for (Both right : prefixes) {
                    assertThat(Integer.signum(Arrays.compareUnsigned(
                                    left.ours().array(), right.ours().array())))
                            .as("seed %d: %s, %s and %s", Seed.VALUE, columns, left, right)
                            .isEqualTo(Integer.signum(comparator.compare(left.theirs(), right.theirs())));
                    pairs++;
                }
            }
        }
        assertThat(pairs).isEqualTo(TABLES * PREFIXES * PREFIXES);
    }

    private List<OurKeys.Column> columns() {
        List<CqlType> types = Types.all();
        List<OurKeys.Column> columns = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            columns.add(new OurKeys.Column(types.get(random.nextInt(types.size())), random.nextBoolean()));
        }
        return columns;
    }

    private static ClusteringComparator comparator(List<OurKeys.Column> columns) {
        List<AbstractType<?>> types = new ArrayList<>();
        for (OurKeys.Column column : columns) {
            AbstractType<?> type = CassandraTypes.of(column.type());
            types.add(column.reversed() ? ReversedType.getInstance(type) : type);
        }
        return new ClusteringComparator(types);
    }

    /** Of few values per column, so that many prefixes are common. */
    private List<Both> prefixes(List<OurKeys.Column> columns) {
        OurKeys keys = new OurKeys(columns);
        List<List<byte[]>> pools = columns.stream()
                .map(column -> List.of(source.value(column.type()), source.value(column.type()), OurKeys.NULL))
                .toList();
        List<Both> prefixes = new ArrayList<>();
        while (prefixes.size() < PREFIXES) {
            List<byte[]> values = new ArrayList<>();
            pools.forEach(pool -> values.add(pool.get(random.nextInt(pool.size()))));
            prefixes.add(random.nextInt(3) == 0 ? row(keys, values) : bound(keys, values));
        }
        return prefixes;
    }

    private static Both row(OurKeys keys, List<byte[]> values) {
        return new Both(Clustering.make(buffers(values)), ByteBuffer.wrap(keys.row(values)));
    }

    private Both bound(OurKeys keys, List<byte[]> values) {
        List<byte[]> prefix = values.subList(0, random.nextInt(values.size() + 1));
        boolean isStart = random.nextBoolean();
        boolean inclusive = random.nextBoolean();
        ClusteringBound<?> theirs =
                BufferClusteringBound.create(ClusteringBound.boundKind(isStart, inclusive), buffers(prefix));
        return new Both(theirs, ByteBuffer.wrap(keys.bound(prefix, isStart, inclusive)));
    }

    private static ByteBuffer[] buffers(List<byte[]> values) {
        return values.stream().map(OurKeys::buffer).toArray(ByteBuffer[]::new);
    }
}
