package dev.cassandrakafka.quickstart.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"op":"c","key":{"k":"a","c":1},"row":{"writetime":1},"cells":{"v":{"value":"x","writetime":1,"ttl":60}}} | insert           k="a" c=1: v = "x" (for 60 s)
            {"op":"u","key":{"k":"a","c":null},"static":true,"cells":{"s":{"value":null,"deletedAt":""}}}             | update static    k="a": s deleted
            {"op":"u","key":{"k":"a"},"cells":{"m":{"deleted":{},"elements":[{"key":"x","value":1}]}}}                | update           k="a": m emptied, m[x] = 1
            {"op":"u","key":{"k":"a"},"cells":{"e":{"elements":[{"key":"x"},{"key":"y","deletedAt":""}]}}}            | update           k="a": e[x], e[y] deleted
            {"op":"rd","key":{"k":"a"},"range":{"start":{"clustering":{"c":1},"inclusive":true},"end":{"clustering":{},"inclusive":true}}} | delete range     k="a": c=1 included .. end
            {"op":"pd","key":{"k":"a","c":null}}                                                                      | delete partition k="a"
            """)
    void anEventIsOneLine(String event, String line) {
        assertThat(EventText.of(event.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
    }
}
