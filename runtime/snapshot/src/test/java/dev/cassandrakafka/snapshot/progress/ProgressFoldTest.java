package dev.cassandrakafka.snapshot.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.snapshot.range.TokenRange;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressFoldTest {
    private static final UUID TABLE = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final TokenRange ONE = new TokenRange(-5, 5);
    private static final TokenRange TWO = new TokenRange(5, 9);

    private final ProgressFold fold = new ProgressFold("initial");

    @Test
    void rangesThatAreDoneAddUp() {
        range("initial", ONE, 3);
        range("initial", TWO, 4);
        range("initial", TWO, 4);

        assertThat(fold.progress().table(TABLE).ranges()).containsExactly(ONE, TWO);
        assertThat(fold.progress().table(TABLE).rows()).isEqualTo(7);
        assertThat(fold.progress().table(TABLE).complete()).isFalse();
        assertThat(fold.progress().table(new UUID(0, 1))).isEqualTo(TableProgress.NONE);
    }

    @Test
    void aCompleteTableNeedsNoRanges() {
        range("initial", ONE, 3);
        fold.add(ProgressKey.ofTable("initial", TABLE).bytes(), note(3, true).bytes());
        fold.add(ProgressKey.ofRange("initial", TABLE, ONE).bytes(), null);

        assertThat(fold.progress().table(TABLE).complete()).isTrue();
        assertThat(fold.progress().table(TABLE).rows()).isEqualTo(3);
        assertThat(fold.progress().table(TABLE).ranges()).isEmpty();
    }

    @Test
    void theStartIsThatOfTheRequestAndNotOfAnother() {
        assertThat(fold.progress().startMillis()).isEmpty();
        assertThat(fold.readOtherwise("ALL")).isFalse();
        fold.add(ProgressKey.ofRequest("other").bytes(), new ProgressNote(null, 0, false, 1L, "ALL", 2).bytes());
        fold.add(ProgressKey.ofRequest("initial").bytes(), new ProgressNote(null, 0, false, 7L, "QUORUM", 8).bytes());

        assertThat(fold.progress().startMillis()).contains(7L);
        assertThat(fold.readOtherwise("QUORUM")).isFalse();
        assertThat(fold.readOtherwise("ALL")).isTrue();
    }

    @Test
    void whatIsOfAnotherRequestOrOfNobodyIsPassedOver() {
        range("other", ONE, 3);
        fold.add("initial/no-uuid/1:2".getBytes(UTF_8), note(1, true).bytes());
        fold.add("a/b/c/d".getBytes(UTF_8), note(1, true).bytes());
        fold.add(ProgressKey.ofRange("initial", TABLE, TWO).bytes(), "{".getBytes(UTF_8));

        assertThat(fold.progress().table(TABLE).ranges()).isEmpty();
    }

    private void range(String request, TokenRange range, long rows) {
        fold.add(
                ProgressKey.ofRange(request, TABLE, range).bytes(),
                note(rows, true).bytes());
    }

    private static ProgressNote note(long rows, boolean complete) {
        return new ProgressNote("ks.t", rows, complete, null, null, 5);
    }
}
