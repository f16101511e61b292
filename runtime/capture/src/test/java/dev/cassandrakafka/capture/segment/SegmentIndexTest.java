package dev.cassandrakafka.capture.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentIndexTest {
    @Test
    void anOffsetIsWhatIsSynced() {
        assertThat(SegmentIndex.parse("4711")).contains(new SegmentIndex(4711, false));
        assertThat(SegmentIndex.parse("4711\n")).contains(new SegmentIndex(4711, false));
    }

    @Test
    void theSecondLineSaysThatItIsCompleted() {
        assertThat(SegmentIndex.parse("33554432\nCOMPLETED")).contains(new SegmentIndex(33_554_432, true));
        assertThat(SegmentIndex.parse("33554432\nCOMPLETED\n")).contains(new SegmentIndex(33_554_432, true));
    }

    @Test
    void aSecondLineThatIsNotWholeDoesNotCount() {
        assertThat(SegmentIndex.parse("33554432\nCOMPLE")).contains(new SegmentIndex(33_554_432, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "COMPLETED", "x", "99999999999", "-1"})
    void whatIsNoOffsetMeansUnchanged(String text) {
        assertThat(SegmentIndex.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void namesAreThoseOfCassandra() {
        assertThat(SegmentName.of("CommitLog-7-1764244000000.log")).contains(new SegmentName(7, 1_764_244_000_000L));
        assertThat(SegmentName.of("CommitLog-8-5_cdc.idx")).contains(new SegmentName(8, 5));
        assertThat(SegmentName.of("CommitLog-7-5.log.part")).isEmpty();
        assertThat(new SegmentName(8, 5).indexFile()).isEqualTo("CommitLog-8-5_cdc.idx");
    }
}
