package dev.cassandrakafka.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String LINE =
            """
            {"id": "a1", "properties": {"mag": 2, "place": "here", "type": "earthquake", "time": 1517966773840, "tsunami": 0,
             "felt": null, "alert": null}, "geometry": {"coordinates": [-118.5, 34.25, 26.5]}}""";
    private static final Map<String, String> INPUT = Map.of("a1", LINE);

    @Test
    void equalRowsDifferInNothing() {
        assertThat(Comparison.differences(INPUT, Map.of("a1", EarthquakeFile.read(LINE))))
                .isEmpty();
    }

    @Test
    void anotherValueIsNamed() {
        Earthquake other = EarthquakeFile.read(LINE.replace("26.5", "27.5"));
        assertThat(Comparison.differences(INPUT, Map.of("a1", other)))
                .singleElement()
                .asString()
                .contains("row a1", "27.5", "26.5");
    }

    @Test
    void aMissingRowIsNamed() {
        assertThat(Comparison.differences(INPUT, Map.of())).containsExactly("row a1 is missing");
    }

    @Test
    void aRowTooManyIsNamed() {
        Earthquake row = EarthquakeFile.read(LINE);
        assertThat(Comparison.differences(INPUT, Map.of("a1", row, "b2", row))).containsExactly("row b2 has no record");
    }
}
