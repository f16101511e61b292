package dev.cassandrakafka.sink.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import dev.cassandrakafka.model.route.EpochUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code conversions.txt} and {@code docs/mapping.md}: a type, a JSON value, and the CQL literal that it becomes or why it is rejected. */
class ConversionsTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("cases")
    void jsonValuesBecomeValuesOfTheirTypeOrAreRejected(String type, String json, String expected) {
        assertThat(convert(type, json)).isEqualTo(expected);
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = ConversionsTest.class.getResourceAsStream("conversions.txt")) {
            assertThat(in).isNotNull();
            String cases = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(Stream.of(cases), Documents.blocks("mapping.md", "conversions"))
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" +\\| +", 3)));
        }
    }

    private static String convert(String typeAndUnit, String json) {
        String[] parts = typeAndUnit.split(" in ", 2);
        DataType type = CqlTypes.of(parts[0]);
        EpochUnit unit = parts.length == 1 ? null : EpochUnit.valueOf(parts[1].toUpperCase(Locale.ROOT));
        CqlBuffer out = new CqlBuffer();
        try {
            JsonDocuments.read(json, ValueCodecs.of(type, unit == null ? null : unit.timeUnit()), out);
            return CodecRegistry.DEFAULT
                    .codecFor(type)
                    .format(CodecRegistry.DEFAULT
                            .codecFor(type)
                            .decode(ByteBuffer.wrap(out.copyFrom(0)), ProtocolVersion.V5));
        } catch (RejectedValue e) {
            String where = e.within().isEmpty() ? "" : " at " + e.within();
            return "%s%s: %s".formatted(e.reason(), where, e.detail());
        }
    }
}
