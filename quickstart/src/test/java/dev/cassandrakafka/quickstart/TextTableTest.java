package dev.cassandrakafka.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        // Given
        TextTable table = new TextTable(List.of("NAME", "READY"));
        // When
        table.add(List.of("earthquakes", "True"));
        // Then
        assertThat(table.lines()).containsExactly("NAME          READY", "earthquakes   True");
    }
}
