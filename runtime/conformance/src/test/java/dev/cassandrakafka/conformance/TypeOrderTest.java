package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.SetType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.marshal.ReversedType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeOrderTest {
    private static final int PAIRS = 10_000;

    @ParameterizedTest
    @MethodSource("types")
    void keysAreInTheOrderOfCassandrasComparator(CqlType type) {
        // Given
        AbstractType<?> theirs = CassandraTypes.of(type);
        AbstractType<?> reversed = ReversedType.getInstance(theirs);
        OurKeys ours = new OurKeys(List.of(new OurKeys.Column(type, false)));
        OurKeys oursReversed = new OurKeys(List.of(new OurKeys.Column(type, true)));
        PathEncoder paths = PathEncoder.of(new SetType(type, false));
        Random random = Seed.random(type.text());
        GeneratedValues source = new GeneratedValues(random);
        Tally tally = new Tally();
        for (int i = 0; i < PAIRS; i++) {
            // When
            byte[] left = source.value(type);
            byte[] right = source.value(type);
            int expected = sign(theirs.compare(ByteBuffer.wrap(left), ByteBuffer.wrap(right)));
            int backwards = sign(reversed.compare(ByteBuffer.wrap(left), ByteBuffer.wrap(right)));
            // Then
            check(type, left, right, expected, ours.row(List.of(left)), ours.row(List.of(right)));
            check(type, left, right, backwards, oursReversed.row(List.of(left)), oursReversed.row(List.of(right)));
            check(type, left, right, expected, path(paths, left), path(paths, right));
            tally.add(expected);
        }
        assertThat(tally.less > PAIRS / 10 && tally.equal > PAIRS / 10 && tally.greater > PAIRS / 10)
                .as("%s: less %d, equal %d, greater %d", type.text(), tally.less, tally.equal, tally.greater)
                .isTrue();
    }

    static List<CqlType> types() {
        return Types.all();
    }

    private static void check(CqlType type, byte[] left, byte[] right, int expected, byte[] leftKey, byte[] rightKey) {
        if (sign(Arrays.compareUnsigned(leftKey, rightKey)) != expected) {
            HexFormat hex = HexFormat.of();
            fail(
                    "seed %d: %s %s and %s compare as %d, but our keys are %s and %s",
                    Seed.VALUE,
                    type.text(),
                    hex.formatHex(left),
                    hex.formatHex(right),
                    expected,
                    hex.formatHex(leftKey),
                    hex.formatHex(rightKey));
        }
    }

    private static byte[] path(PathEncoder encoder, byte[] value) {
        ByteWriter out = new ByteWriter();
        encoder.encode(value, 0, value.length, out);
        return out.toByteArray();
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }

    /** How often each outcome came up: a test of only unequal pairs would prove little. */
    private static final class Tally {
        private int less;
        private int equal;
        private int greater;

        void add(int sign) {
            if (sign < 0) {
                less++;
            } else if (sign > 0) {
                greater++;
            } else {
                equal++;
            }
        }
    }
}
