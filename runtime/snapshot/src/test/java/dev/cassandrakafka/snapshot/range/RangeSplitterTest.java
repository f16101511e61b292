package dev.cassandrakafka.snapshot.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeSplitterTest {
    private static final RangeSplitter SPLITTER = new RangeSplitter(1000, 100, 4, 50);
    private static final List<TokenRange> RING = List.of(TokenRange.ALL);

    @Test
    void anUnknownTableIsStillSplit() {
        assertThat(SPLITTER.split(RING, List.of(), TableSize.UNKNOWN)).hasSize(4);
    }

    @Test
    void theLargerOfBytesAndPartitionsSaysHowManyRanges() {
        assertThat(SPLITTER.split(RING, List.of(), new TableSize(10, 20_000))).hasSize(20);
        assertThat(SPLITTER.split(RING, List.of(), new TableSize(3_000, 20_000)))
                .hasSize(30);
        assertThat(SPLITTER.split(RING, List.of(), new TableSize(1e9, 1e9))).hasSize(50);
    }

    @Test
    void noRangeReachesOverATokenOfANode() {
        List<Long> ring = List.of(Long.MIN_VALUE, -5L, 7L, 1L << 60);

        List<TokenRange> split = SPLITTER.split(RING, ring, new TableSize(0, 20_000));

        assertThat(split)
                .allSatisfy(range -> assertThat(ring).noneMatch(token -> range.start() < token && token < range.end()));
        assertThat(TokenRanges.without(TokenRange.ALL, split)).isEmpty();
    }

    @Test
    void onlyWhatIsLeftIsSplitAndAsFinelyAsBefore() {
        TokenRange half = TokenRange.ALL.split(2).get(1);

        List<TokenRange> split = SPLITTER.split(List.of(half), List.of(), new TableSize(0, 20_000));

        assertThat(split).hasSize(10);
        assertThat(split.get(0).start()).isEqualTo(half.start());
    }

    @Test
    void partsOfTheRingThatNobodyEstimatedAreTakenToBeAsDense() {
        TableSize size =
                TableSize.of(List.of(new TableSize.Estimate(0.25, 100, 50), new TableSize.Estimate(0.25, 0, 0)));

        assertThat(size).isEqualTo(new TableSize(200, 10_000));
    }
}
