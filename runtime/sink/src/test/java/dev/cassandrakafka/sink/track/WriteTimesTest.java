package dev.cassandrakafka.sink.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WriteTimesTest {
    private static final long MILLIS = 1_764_032_400_000L;

    @Test
    void recordsOfOneMillisecondGetGrowingTimes() {
        assertThat(times(WriteTimes.NONE, List.of(MILLIS, MILLIS, MILLIS)))
                .containsExactly(MILLIS * 1000, MILLIS * 1000 + 1, MILLIS * 1000 + 2);
    }

    @Test
    void recordTimesThatGoBackwardsDoNotTakeTheOrderBack() {
        assertThat(times(WriteTimes.NONE, List.of(MILLIS, MILLIS - 5_000, MILLIS + 1)))
                .containsExactly(MILLIS * 1000, MILLIS * 1000 + 1, MILLIS * 1000 + 1000);
    }

    @Test
    void recordsWithoutTimeGoOnByOne() {
        assertThat(times(WriteTimes.NONE, List.of(-1L, -1L, -1L))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aTimeThatIsNotUsedPushesNothingUp() {
        WriteTimes times = new WriteTimes(WriteTimes.NONE);
        assertThat(times.next(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(times.next(MILLIS)).isEqualTo(MILLIS * 1000);
    }

    @Property
    void aReplayFromAnyPointGivesTheSameTimes(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1_000, max = 1_020) Long> recordTimes,
            @ForAll @IntRange(max = 59) int cut) {
        // Given
        List<Long> all = times(WriteTimes.NONE, recordTimes);
        int from = cut % recordTimes.size();
        long note = OffsetNote.previousMicros(OffsetNote.of(from == 0 ? WriteTimes.NONE : all.get(from - 1)))
                .orElseThrow();

        // When
        List<Long> replayed = times(note, recordTimes.subList(from, recordTimes.size()));

        // Then
        assertThat(replayed).isEqualTo(all.subList(from, all.size()));
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }

    private static List<Long> times(long previous, List<Long> recordTimes) {
        WriteTimes times = new WriteTimes(previous);
        List<Long> given = new ArrayList<>();
        for (long recordTime : recordTimes) {
            long micros = times.next(recordTime);
            times.use(micros);
            given.add(micros);
        }
        return given;
    }
}
