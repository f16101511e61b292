package dev.cassandrakafka.change.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.type.CqlType;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of a value are, its key is written or the value is malformed. */
class DamagedValueTest {
    private static final int VALUES = 20_000;
    private static final int[] LIKELY = {0, 0, 0, 1, 2, 3, 4, 8, 127, 128, 255};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varint",
                "decimal",
                "uuid",
                "smallint",
                "frozen<list<int>>",
                "frozen<map<text, decimal>>",
                "frozen<tuple<boolean, list<varint>>>",
                "frozen<udt<k.a>{a: float, b: inet}>",
                "vector<text, 3>",
                "vector<vector<double, 2>, 2>",
                "frozen<set<vector<blob, 2>>>"
            })
    void anyBytesAreAKeyOrMalformed(String type) {
        // Given
        ValueEncoder encoder = ValueEncoders.of(CqlType.parse(type));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ByteWriter out = new ByteWriter();
        int malformed = 0;
        for (int i = 0; i < VALUES; i++) {
            byte[] value = new byte[1 + random.nextInt(40)];
            for (int j = 0; j < value.length; j++) {
                value[j] = (byte) LIKELY[random.nextInt(LIKELY.length)];
            }
            // When
            try {
                encoder.encode(value, 0, value.length, out.reset());
            } catch (MalformedRecordException expected) {
                malformed++;
            }
            // Then
            assertThat(out.length()).as("seed %d", seed).isLessThan(6 * value.length + 16);
        }
        assertThat(malformed).isBetween(type.equals("varint") ? 0 : 1, VALUES - 1);
    }
}
