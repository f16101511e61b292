package dev.cassandrakafka.capture.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.segment.FinishedIds.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FinishedIdsTest {
    @Property
    void theyAreASetOfIds(@ForAll List<@IntRange(max = 40) Integer> ids) {
        Set<Integer> expected = new HashSet<>(ids);
        FinishedIds finished = FinishedIds.none();
        for (int id : ids) {
            finished = finished.plus(id);
        }
        for (int id = 0; id <= 41; id++) {
            assertThat(finished.contains(id)).isEqualTo(expected.contains(id));
        }
        assertThat(FinishedIds.of(finished.ranges())).isEqualTo(finished);
    }

    @Property(tries = 1)
    void consecutiveIdsAreOneRange() {
        assertThat(FinishedIds.none().plus(5).plus(7).plus(6).plus(9).ranges())
                .containsExactly(new Range(5, 7), new Range(9, 9));
    }

    @Property(tries = 1)
    void ofTooManyRangesTheLowestAreForgotten() {
        FinishedIds finished = FinishedIds.none();
        for (int id = 0; id < 4000; id += 2) {
            finished = finished.plus(id);
        }
        assertThat(finished.ranges()).hasSize(1024);
        assertThat(finished.contains(3998)).isTrue();
        assertThat(finished.contains(0)).isFalse();
    }
}
