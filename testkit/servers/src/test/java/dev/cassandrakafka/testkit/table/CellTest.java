package dev.cassandrakafka.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final Optional<ByteBuffer> SMALL = Optional.of(ByteBuffer.wrap(new byte[] {1}));
    private static final Optional<ByteBuffer> LARGE = Optional.of(ByteBuffer.wrap(new byte[] {(byte) 0x80}));

    @Test
    void eachOfTheseBeatsEveryOneBeforeIt() {
        List<Cell> cells = List.of(
                new Cell(9, LARGE, 0, 0),
                new Cell(10, SMALL, 0, 0),
                new Cell(10, LARGE, 0, 0),
                new Cell(10, SMALL, 60, 1000),
                new Cell(10, SMALL, 50, 1000),
                new Cell(10, LARGE, 50, 1000),
                new Cell(10, SMALL, 60, 1001),
                new Cell(10, Optional.empty(), 0, 900),
                new Cell(10, Optional.empty(), 0, 901),
                new Cell(11, SMALL, 0, 0));
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.size(); j++) {
                assertThat(cells.get(i).beats(cells.get(j)))
                        .as("%s beats %s", cells.get(i), cells.get(j))
                        .isEqualTo(i > j);
            }
        }
    }

    @Test
    void aCellIsLiveUntilItsExpiryAndAboveEveryDeletion() {
        Cell cell = new Cell(10, SMALL, 60, 1000);
        assertThat(cell.isLive(999, 9)).isTrue();
        assertThat(cell.isLive(1000, 9)).isFalse();
        assertThat(cell.isLive(999, 10)).isFalse();
        assertThat(new Cell(10, Optional.empty(), 0, 900).isLive(0, 9)).isFalse();
    }
}
