package dev.cassandrakafka.merge.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.type.CqlType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ValueJsonTest {

    static Stream<String> values() throws IOException {
        try (InputStream file = Objects.requireNonNull(ValueJsonTest.class.getResourceAsStream("values.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyTypeIsWrittenInBothStyles(String line) {
        // Given
        String[] parts = line.split(" ?\\| ?", -1);
        String change = parts[2];
        String debezium = parts.length > 3 ? parts[3] : change;
        // When, Then
        assertThat(json(parts[0], parts[1], ValueStyle.CHANGE)).isEqualTo(change);
        assertThat(json(parts[0], parts[1], ValueStyle.DEBEZIUM)).isEqualTo(debezium);
    }

    private static String json(String type, String hex, ValueStyle style) {
        byte[] bytes = HexFormat.of().parseHex("99" + hex + "99");
        JsonBuffer out = new JsonBuffer();
        ValueJsons.of(CqlType.parse(type), style).write(bytes, 1, bytes.length - 2, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
