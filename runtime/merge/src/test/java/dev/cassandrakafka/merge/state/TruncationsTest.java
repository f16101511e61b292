package dev.cassandrakafka.merge.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TruncationsTest {
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final long T1 = 1_764_244_800_000L;
    private static final long T2 = T1 + 8_000;

    private final Truncations truncations = new Truncations();

    @Test
    void theFirstTimeIsNoNewGeneration() {
        assertThat(truncations.add(A, T1)).isEqualTo(1);
        assertThat(truncations.add(B, T1 + 300)).isEqualTo(1);
    }

    @Test
    void oneTruncateIsOneHoweverLongAHostFlushes() {
        // Given
        none();
        // Then
        assertThat(truncations.add(A, T1)).isEqualTo(2);
        assertThat(truncations.add(B, T1 + 45_000)).isEqualTo(2);
        assertThat(truncations.add(C, T1 - 20_000)).isEqualTo(2);
        assertThat(truncations.newest()).isEqualTo(2);
    }

    @Test
    void twoTruncatesWithinSecondsAreTwo() {
        // Given
        none();
        truncations.add(A, T1);
        truncations.add(B, T1 + 200);
        // Then
        assertThat(truncations.add(B, T2 + 200)).isEqualTo(3);
        assertThat(truncations.add(A, T2)).isEqualTo(3);
        assertThat(truncations.add(C, T1 + 100)).isEqualTo(2);
        assertThat(truncations.add(C, T2 + 100)).isEqualTo(3);
        assertThat(truncations.newest()).isEqualTo(3);
    }

    @Test
    void aHostWhoseTimesAllComeLateFindsEachItsPlace() {
        // Given
        none();
        truncations.add(A, T1);
        truncations.add(A, T2);
        // Then
        assertThat(truncations.add(B, T1 + 200)).isEqualTo(2);
        assertThat(truncations.add(B, T2 + 200)).isEqualTo(3);
        assertThat(truncations.find(A, T2)).isEqualTo(3);
        assertThat(truncations.newest()).isEqualTo(3);
    }

    @Test
    void aNodeThatJoinedAfterATruncateIsOfTheSameWhoeverIsHeardFirst() {
        // Given
        truncations.add(A, 0);
        truncations.add(B, 0);
        // Then
        assertThat(truncations.add(C, T1 + 300)).isEqualTo(2);
        assertThat(truncations.add(A, T1)).isEqualTo(2);
        assertThat(truncations.add(B, T1 + 300)).isEqualTo(2);
        assertThat(truncations.find(A, 0)).isEqualTo(1);
        assertThat(truncations.newest()).isEqualTo(2);
    }

    @Test
    void aHostThatMissedOneIsOfTheNearest() {
        // Given
        none();
        truncations.add(A, T1);
        truncations.add(A, T2);
        // Then
        assertThat(truncations.add(B, T2 + 500)).isEqualTo(3);
    }

    @Test
    void aClockThatIsAheadMakesNoLaterTruncateOfOthersVoid() {
        // Given
        none();
        truncations.add(A, T1);
        truncations.add(B, T1 + 5_000);
        // Then
        assertThat(truncations.add(A, T1 + 3_000)).isEqualTo(3);
        assertThat(truncations.add(B, T1 + 8_000)).isEqualTo(3);
    }

    @Test
    void whatIsFromBeforeIsVoidAndStaysSo() {
        // Given
        truncations.add(A, T1);
        // Then
        assertThat(truncations.add(B, 0)).isZero();
        assertThat(truncations.find(B, 0)).isZero();
        assertThat(truncations.add(B, T1 + 1)).isEqualTo(1);
        assertThat(truncations.find(C, T1)).isEqualTo(Truncations.UNKNOWN);
    }

    @Test
    void aLongHistoryIsNotKept() {
        // Given
        none();
        for (int i = 1; i <= 1000; i++) {
            truncations.add(A, T1 + i * 1_000L);
            truncations.add(B, T1 + i * 1_000L + 10);
        }
        // When
        ByteWriter out = new ByteWriter(32);
        truncations.write(out);
        Truncations read = new Truncations();
        read.read(new ByteReader().reset(out.toByteArray()));
        // Then
        assertThat(out.length()).isLessThan(500);
        assertThat(read.newest()).isEqualTo(1001);
        assertThat(read.find(B, T1 + 1_000_010)).isEqualTo(1001);
        assertThat(read.find(C, 0)).isEqualTo(1);
    }

    private void none() {
        truncations.add(A, 0);
        truncations.add(B, 0);
        truncations.add(C, 0);
    }
}
