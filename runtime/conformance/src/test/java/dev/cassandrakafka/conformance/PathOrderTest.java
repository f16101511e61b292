package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.UdtType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.schema.ColumnMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathOrderTest {
    private static final int PAIRS = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list<int>",
                "set<text>",
                "set<decimal>",
                "set<frozen<list<int>>>",
                "map<int, text>",
                "map<timeuuid, text>",
                "map<frozen<tuple<int, text>>, text>",
                "udt<k.u>{a: int, b: list<text>}"
            })
    void pathsAreInTheOrderOfCassandrasCells(String text) {
        // Given
        CqlType type = CqlType.parse(text);
        Comparator<CellPath> theirs = ColumnMetadata.regularColumn("k", "t", "c", CassandraTypes.of(type))
                .cellPathComparator();
        PathEncoder ours = PathEncoder.of(type);
        Random random = Seed.random(text);
        GeneratedValues source = new GeneratedValues(random);
        for (int i = 0; i < PAIRS; i++) {
            // When
            byte[] left = path(type, source, random);
            byte[] right = path(type, source, random);
            int expected =
                    theirs.compare(CellPath.create(ByteBuffer.wrap(left)), CellPath.create(ByteBuffer.wrap(right)));
            // Then
            assertThat(Integer.signum(Arrays.compareUnsigned(encode(ours, left), encode(ours, right))))
                    .as(
                            "seed %d: %s and %s",
                            Seed.VALUE,
                            HexFormat.of().formatHex(left),
                            HexFormat.of().formatHex(right))
                    .isEqualTo(Integer.signum(expected));
            assertThat(!ours.same() || Arrays.equals(encode(ours, left), left)).isTrue();
        }
    }

    private static byte[] path(CqlType type, GeneratedValues source, Random random) {
        if (type instanceof MapType map) {
            return source.value(map.key());
        } else if (type instanceof SetType set) {
            return source.value(set.element());
        } else if (type instanceof UdtType) {
            return new ByteWriter().u16(random.nextInt(300)).toByteArray();
        }
        byte[] value = source.value(ScalarType.TIMEUUID);
        return value.length == 0 ? path(type, source, random) : value;
    }

    private static byte[] encode(PathEncoder encoder, byte[] path) {
        ByteWriter out = new ByteWriter();
        encoder.encode(path, 0, path.length, out);
        return out.toByteArray();
    }
}
