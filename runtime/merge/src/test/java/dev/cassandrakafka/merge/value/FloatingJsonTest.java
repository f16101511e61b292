package dev.cassandrakafka.merge.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.type.ScalarType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class FloatingJsonTest {

    @Property(tries = 20_000)
    void everyDoubleReadsBackAsItWas(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        assertThat(Double.parseDouble(
                        json(ScalarType.DOUBLE, ByteBuffer.allocate(8).putDouble(value))))
                .isEqualTo(value);
    }

    @Property(tries = 20_000)
    void doublesOfFewDigitsReadBackAsTheyWereAndAreShort(@ForAll int digits) {
        double value = digits / 100.0;
        String json = json(ScalarType.DOUBLE, ByteBuffer.allocate(8).putDouble(value));
        assertThat(Double.parseDouble(json)).isEqualTo(value);
        assertThat(json).hasSizeLessThanOrEqualTo(12);
    }

    @Property(tries = 20_000)
    void everyFloatReadsBackAsItWas(@ForAll int bits) {
        float value = Float.intBitsToFloat(bits);
        Assume.that(Float.isFinite(value));
        assertThat(Float.parseFloat(
                        json(ScalarType.FLOAT, ByteBuffer.allocate(4).putFloat(value))))
                .isEqualTo(value);
    }

    @Property(tries = 20_000)
    void floatsOfFewDigitsReadBackAsTheyWere(@ForAll short digits) {
        float value = digits / 100f;
        assertThat(Float.parseFloat(
                        json(ScalarType.FLOAT, ByteBuffer.allocate(4).putFloat(value))))
                .isEqualTo(value);
    }

    private static String json(ScalarType type, ByteBuffer buffer) {
        byte[] value = new byte[buffer.flip().remaining()];
        buffer.get(value);
        JsonBuffer out = new JsonBuffer();
        ValueJsons.of(type, ValueStyle.CHANGE).write(value, 0, value.length, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
