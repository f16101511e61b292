package dev.cassandrakafka.testkit.kubernetes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanDurationTest {
    @ParameterizedTest
    @CsvSource({
        "PT-2S,<invalid>",
        "PT0S,0s",
        "PT119S,119s",
        "PT2M,2m",
        "PT5M30S,5m30s",
        "PT10M30S,10m",
        "PT3H20M,3h20m",
        "PT9H20M,9h",
        "P2DT1H,2d1h",
        "P8DT1H,8d",
        "P800D,2y70d"
    })
    void duration(Duration duration, String text) {
        assertThat(HumanDuration.of(duration)).isEqualTo(text);
    }
}
