package dev.cassandrakafka.snapshot.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenRangeTest {
    @Property(tries = 300)
    void piecesFollowEachOtherAndMakeTheWhole(
            @ForAll long one, @ForAll long other, @ForAll @IntRange(min = 1, max = 300) int pieces) {
        if (one == other) {
            return;
        }
        TokenRange range = new TokenRange(Math.min(one, other), Math.max(one, other));

        List<TokenRange> split = range.split(pieces);

        assertThat(split.get(0).start()).isEqualTo(range.start());
        assertThat(split.get(split.size() - 1).end()).isEqualTo(range.end());
        for (int i = 1; i < split.size(); i++) {
            assertThat(split.get(i).start()).isEqualTo(split.get(i - 1).end());
        }
        assertThat(split).hasSizeLessThanOrEqualTo(pieces);
    }

    @Property(tries = 300)
    void whatIsLeftAndWhatIsDoneMakeTheWholeAndDoNotMeet(
            @ForAll @IntRange(min = 1, max = 60) int pieces, @ForAll long choice) {
        List<TokenRange> all = TokenRange.ALL.split(pieces);
        List<TokenRange> done = java.util.stream.IntStream.range(0, all.size())
                .filter(i -> (choice >>> i & 1) == 1)
                .mapToObj(all::get)
                .toList();

        List<TokenRange> left = TokenRanges.without(TokenRange.ALL, done);

        double share = left.stream().mapToDouble(TokenRange::share).sum()
                + done.stream().mapToDouble(TokenRange::share).sum();
        assertThat(share).isBetween(0.999999, 1.000001);
        assertThat(left).allSatisfy(range -> assertThat(done)
                .noneMatch(other -> range.start() < other.end() && other.start() < range.end()));
    }

    @Test
    void aSmallRangeHasOnlyAsManyPiecesAsTokens() {
        assertThat(new TokenRange(5, 7).split(10)).containsExactly(new TokenRange(5, 6), new TokenRange(6, 7));
    }

    @Test
    void overlappingDoneRangesOfAnotherDivisionAreTakenOut() {
        List<TokenRange> left = TokenRanges.without(
                new TokenRange(0, 100),
                List.of(new TokenRange(20, 40), new TokenRange(-10, 5), new TokenRange(30, 50)));

        assertThat(left).containsExactly(new TokenRange(5, 20), new TokenRange(50, 100));
    }

    @Test
    void nothingIsLeftOfAWholeThatIsDone() {
        assertThat(TokenRanges.without(TokenRange.ALL, TokenRange.ALL.split(7))).isEmpty();
    }

    @Test
    void theTextIsReadBack() {
        assertThat(TokenRange.parse(TokenRange.ALL.toString())).isEqualTo(TokenRange.ALL);
        assertThat(TokenRange.parse("-3:4")).isEqualTo(new TokenRange(-3, 4));
        assertThatThrownBy(() -> TokenRange.parse("3")).isInstanceOf(IllegalArgumentException.class);
    }
}
