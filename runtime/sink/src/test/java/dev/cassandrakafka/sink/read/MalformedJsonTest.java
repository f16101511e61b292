package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedJsonTest {
    private static final FakeTable TABLE = FakeTable.of("ks", "t")
            .partitionKey("id", DataTypes.TEXT)
            .column("a", DataTypes.TEXT)
            .column("b", DataTypes.DOUBLE);

    private final Reading reading = Reading.by(RouteBuilder.into("ks", "t")
            .map("id", "key")
            .map("a", "value.a")
            .map("b", "value.x.b[1]")
            .plan(TABLE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\":",
                "{\"a\": \"secret",
                "{\"a\": \"secret\"",
                "{\"a\": 'secret'}",
                "{a: 1}",
                "{\"a\": 1,}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": tru}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u12\"}",
                "{\"a\": \"line\nbreak\"}",
                "{\"other\": [1, 2}",
                "{} {}",
                "{}x",
                "{\"b\": 1}]",
                "secret",
                "// comment\n{}"
            })
    void whatIsNotOneJsonDocumentIsBad(String json) {
        BadRecord bad = reading.bad("k", json);

        assertThat(bad.reason()).isEqualTo(BadReason.MALFORMED_JSON);
        assertThat(bad.message()).startsWith("value: malformed JSON: ").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "1", "\"text\"", "true", "{\"x\": 1}", "{\"x\": [1]}", "{\"x\": {\"b\": {}}}"})
    void whatIsNoObjectOrArrayWhereAPartOfItIsMappedIsBadAndDeletesNothing(String json) {
        assertThat(reading.bad("k", json).reason()).isEqualTo(BadReason.NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "null", "{\"x\": null}", "{\"x\": {}}", "{\"x\": {\"b\": [1]}}", "{\"x\": {\"b\": null}}"})
    void partsOfWhatIsNullOrShortAreAbsent(String json) {
        assertThat(Decoded.row(reading.row("k", json))).containsOnlyKeys("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7b2261223a22ff227d", "7b2261223a22c328227d", "7b2261223a22e28228227d", "7b2261223a22eda080227d"
            })
    void bytesThatAreNotUtf8AreBad(String hex) {
        BadRecord bad =
                reading.bad("k".getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(hex));

        assertThat(bad.reason()).isIn(BadReason.MALFORMED_JSON, BadReason.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsAreBad(String encoding) {
        byte[] value = "{\"a\": \"x\"}".getBytes(Charset.forName(encoding));

        assertThat(reading.bad("k".getBytes(StandardCharsets.UTF_8), value).reason())
                .isEqualTo(BadReason.MALFORMED_JSON);
    }

    @Test
    void bombsAreDefused() {
        assertThat(reading.bad("k", "{\"other\": " + "[".repeat(100_000)).reason())
                .isEqualTo(BadReason.MALFORMED_JSON);
        assertThat(reading.bad("k", "{\"x\": {\"b\": [0, " + "9".repeat(100_000) + "]}}")
                        .reason())
                .isEqualTo(BadReason.MALFORMED_JSON);
        assertThat(reading.bad("k", "{\"" + "n".repeat(100_000) + "\": 1}").reason())
                .isEqualTo(BadReason.MALFORMED_JSON);
    }

    @Test
    void longTextsAreTakenAsTheyAre() {
        String text = "x".repeat(3_000_000);

        assertThat(Decoded.row(reading.row("k", "{\"a\": \"" + text + "\"}"))).containsEntry("a", text);
    }
}
