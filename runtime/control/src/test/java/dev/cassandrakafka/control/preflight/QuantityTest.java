package dev.cassandrakafka.control.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"10000ms, 10000", "10s, 10000", "1m, 60000", "2h, 7200000", "500, 500"})
    void durationsAreMilliseconds(String text, long millis) {
        assertThat(Quantity.millis(text)).hasValue(millis);
    }

    @ParameterizedTest
    @CsvSource({"4096MiB, 4294967296", "1GiB, 1073741824", "512KiB, 524288", "10B, 10", "32, 33554432"})
    void sizesAreBytes(String text, long bytes) {
        assertThat(Quantity.bytes(text)).hasValue(bytes);
    }

    @Test
    void whatIsNeitherIsEmpty() {
        assertThat(Quantity.millis("soon")).isEmpty();
        assertThat(Quantity.bytes("null")).isEmpty();
        assertThat(Quantity.bytes("")).isEmpty();
    }
}
