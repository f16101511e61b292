package dev.cassandrakafka.merge.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes cost in gets, puts, deletes, ranges begun and steps in them, which does not hang on the size of the partition. */
class StateCostTest {
    private static final int ROWS = 1_000_000;
    private static final int RANGES = 100_000;

    private final WidePartition partition = new WidePartition();

    /** In what order the starts of ranges come. */
    enum Starts {
        ASCENDING,
        DESCENDING,
        RANDOM;

        int of(int index, Random random) {
            return switch (this) {
                case ASCENDING -> index * 10;
                case DESCENDING -> (RANGES - index) * 10;
                case RANDOM -> random.nextInt(RANGES * 10);
            };
        }
    }

    @Test
    void aRowCostsOneGetAndOnePutAmongAMillionRows() {
        // Given
        for (int row = 0; row < ROWS; row++) {
            partition.write(row, 1);
        }
        long before = partition.store().accesses();
        // When
        assertThat(partition.write(ROWS / 2, 2)).isTrue();
        // Then
        assertThat(partition.store().accesses() - before).isEqualTo(2);
    }

    @Test
    void aRowCostsOneLookUpMoreWhereRangesAreDeleted() {
        // Given
        for (int range = 0; range < 1000; range++) {
            partition.deleteRange(range * 10, range * 10 + 4, 1);
        }
        long before = partition.store().accesses();
        // When
        assertThat(partition.write(5002, 1)).isFalse();
        assertThat(partition.write(5002, 2)).isTrue();
        // Then: header, beginning and one step of the range and the row, of which one is also written
        assertThat(partition.store().accesses() - before).isEqualTo(4 + 5);
    }

    @ParameterizedTest
    @CsvSource({"ASCENDING, false", "DESCENDING, false", "RANDOM, false", "RANDOM, true"})
    void aDeletionOfARangeCostsAsMuchHoweverManyThereAre(Starts starts, boolean anyTime) {
        // Given
        Random random = new Random(7);
        int[] from = new int[RANGES];
        int[] to = new int[RANGES];
        long[] micros = new long[RANGES];
        for (int i = 0; i < RANGES; i++) {
            from[i] = starts.of(i, random);
            to[i] = from[i] + random.nextInt(50);
            micros[i] = 1L + (anyTime ? random.nextInt(RANGES) : i);
        }
        // When: three copies of each, of which two come later
        int lag = RANGES / 10;
        for (int i = 0; i < RANGES + lag; i++) {
            for (int copy : new int[] {i, i - 100, i - lag}) {
                if (copy >= 0 && copy < RANGES) {
                    partition.deleteRange(from[copy], to[copy], micros[copy]);
                }
            }
        }
        // Then
        assertThat(partition.store().accesses()).isLessThan(3L * RANGES * 6);
    }

    @Test
    void aPartitionIsDeletedByOnePutWhateverIsInIt() {
        // Given
        for (int row = 0; row < 1000; row++) {
            partition.write(row, 1);
            partition.deleteRange(row, row, 1);
        }
        long puts = partition.store().puts();
        // When
        assertThat(partition.delete(2)).isEqualTo(Verdict.NEWS);
        // Then
        assertThat(partition.store().puts() - puts).isEqualTo(1);
        assertThat(partition.write(500, 2)).isFalse();
    }
}
