package dev.cassandrakafka.sink.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompletedPrefixTest {
    private final CompletedPrefix prefix = new CompletedPrefix(10, 100);

    @Test
    void positionStaysBeforeTheFirstOpenRecord() {
        // Given
        long first = prefix.begin(10, 101);
        long second = prefix.begin(11, 102);

        // When
        prefix.complete(second);

        // Then
        assertThat(prefix.position()).isEqualTo(10);
        assertThat(prefix.previousMicros()).isEqualTo(100);
        assertThat(prefix.span()).isEqualTo(2);

        // When
        prefix.complete(first);

        // Then
        assertThat(prefix.position()).isEqualTo(12);
        assertThat(prefix.previousMicros()).isEqualTo(102);
        assertThat(prefix.span()).isZero();
    }

    @Test
    void positionPassesGapsBetweenOffsets() {
        long sequence = prefix.begin(500, 101);
        prefix.complete(sequence);
        assertThat(prefix.position()).isEqualTo(501);
    }

    @Test
    void positionFollowsTheReadingOnlyWhenNothingIsOpen() {
        long sequence = prefix.begin(10, 101);
        prefix.moveTo(20);
        assertThat(prefix.position()).isEqualTo(10);
        prefix.complete(sequence);
        prefix.moveTo(20);
        assertThat(prefix.position()).isEqualTo(20);
        assertThat(prefix.previousMicros()).isEqualTo(101);
    }

    @Test
    void positionGoesBackWithATopicThatWasCreatedAnew() {
        prefix.begin(0, 101);
        assertThat(prefix.position()).isZero();
    }

    @Test
    void completingTwiceIsADefect() {
        long sequence = prefix.begin(10, 101);
        prefix.begin(11, 102);
        prefix.complete(sequence);
        assertThatThrownBy(() -> prefix.complete(sequence)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 200)
    void anyOrderOfCompletionsGivesTheLongestCompletePrefix(
            @ForAll @IntRange(min = 1, max = 400) int records, @ForAll long seed) {
        // Given
        CompletedPrefix any = new CompletedPrefix(0, -1);
        Random random = new Random(seed);
        List<Long> open = new ArrayList<>();
        boolean[] done = new boolean[records];
        int begun = 0;

        // When
        while (begun < records || !open.isEmpty()) {
            if (begun < records && (open.isEmpty() || random.nextInt(3) > 0)) {
                open.add(any.begin(begun * 3L, begun));
                begun++;
            } else {
                Collections.swap(open, random.nextInt(open.size()), open.size() - 1);
                long sequence = open.remove(open.size() - 1);
                any.complete(sequence);
                done[(int) sequence] = true;
            }

            // Then
            int complete = leading(done);
            assertThat(any.position()).isBetween(complete == 0 ? 0 : (complete - 1) * 3L + 1, complete * 3L);
            assertThat(any.previousMicros()).isEqualTo(complete - 1L);
            assertThat(any.span()).isEqualTo(begun - complete);
        }
    }

    private static int leading(boolean[] done) {
        int count = 0;
        while (count < done.length && done[count]) {
            count++;
        }
        return count;
    }
}
