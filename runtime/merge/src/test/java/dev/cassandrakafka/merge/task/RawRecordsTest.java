package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.merge.rows.MemoryStore;
import dev.cassandrakafka.merge.rows.MergeRun;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RawRecordsTest {
    private static final byte[] KEY = TestTable.key("k");

    private static final byte[] HOST = RawKey.of(TestTable.HOST);
    private static final byte[] VALUE = change().row(1, row().cell("a", 5, "x")).value();

    private final MemoryStore store = new MemoryStore();
    private final AtomicInteger counted = new AtomicInteger();
    private final DeadLetters letters = new DeadLetters("bad", "p.raw", "shop", counted::incrementAndGet);

    @SuppressWarnings("ArrayRecordComponent") // compared by no test
    record Damage(String name, byte @Nullable [] key, byte @Nullable [] value) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Damage[] damages() {
        byte[] good = change().row(1, row().cell("a", 5, "x"))
                .row(2, row().cell("a", 5, "y"))
                .value();
        byte[] otherVersion = good.clone();
        otherVersion[0] = 99;
        return new Damage[] {
            new Damage("another version", KEY, otherVersion),
            new Damage("an end too early", KEY, Arrays.copyOf(good, good.length - 3)),
            new Damage("no value", KEY, null),
            new Damage("no key", null, good),
            new Damage("half a key", new byte[7], good),
        };
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedRecordIsNeverPassedOver(Damage damage) {
        MergeRun run = new MergeRun(Deduplication.LAST_WRITE_WINS);
        assertThatThrownBy(() -> run.takeAt(9, damage.key(), damage.value()))
                .isInstanceOfSatisfying(BadRawRecordException.class, bad -> {
                    assertThat(bad.partition()).isZero();
                    assertThat(bad.offset()).isEqualTo(9);
                });
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedRecordGoesToTheDeadLettersAsItIsAndNothingOfItIsMerged(Damage damage) {
        // When
        MergeRun run = MergeRun.withDeadLetters(store, letters).takeAt(9, damage.key(), damage.value());
        // Then
        assertThat(run.events())
                .singleElement()
                .asString()
                .startsWith("LETTER bad ")
                .contains(" reason=BadRecord message=")
                .endsWith(" topic=p.raw partition=0 offset=9 pipeline=shop");
        assertThat(counted).hasValue(1);
        assertThat(run.take(change().row(1, row().cell("a", 5, "x"))).events()).containsExactly("UPDATE 1: a=x@5");
    }

    @Test
    void aPartitionThatLostARecordIsLossySinceItsLastCoverageAlsoAfterARestart() {
        // Given
        MergeRun run = MergeRun.withDeadLetters(store, letters).take(HOST, covered(77));
        run.events();
        // When
        run.takeAt(1, KEY, null).take(HOST, covered(78));
        MergeRun next = MergeRun.withDeadLetters(store.copy(), letters).take(HOST, covered(79));
        // Then
        assertThat(run.events())
                .satisfiesExactly(letter -> assertThat(letter).startsWith("LETTER"), covered -> assertThat(covered)
                        .endsWith(lossy(78, 77)));
        assertThat(next.events()).singleElement().asString().endsWith(lossy(79, 77));
    }

    @Test
    void whatIsCoveredIsStoredOnceAMinuteAndWhenItGoesBack() {
        // Given
        MergeRun run = MergeRun.withDeadLetters(store, letters).take(HOST, covered(100_000));
        // When
        run.take(HOST, covered(159_999));
        // Then
        assertThat(lossAfter(store)).endsWith(lossy(170_000, 100_000));
        run.take(HOST, covered(160_000));
        assertThat(lossAfter(store)).endsWith(lossy(170_000, 160_000));
        run.take(HOST, covered(150_000));
        assertThat(lossAfter(store)).endsWith(lossy(170_000, 150_000));
    }

    @Test
    void aHostThatWasNotCoveredWhenARecordWasLostIsLossyFromItsBeginning() {
        assertThat(lossAfter(store)).endsWith(lossy(170_000, 0));
    }

    private String lossAfter(MemoryStore known) {
        MergeRun run = MergeRun.withDeadLetters(known.copy(), letters).takeAt(1, KEY, null);
        run.events();
        return run.take(HOST, covered(170_000)).events().get(0);
    }

    private static String lossy(long covered, long since) {
        return "\"coveredUntilMillis\":%d,\"lossySinceMillis\":%d,\"lossyUntilMillis\":%d}"
                .formatted(covered, since, MergeRun.NOW_MILLIS);
    }

    @Test
    void whatFailsOnTheWayEndsTheTransactionAndIsADeadLetterWhenItComesAgain() {
        // Given
        MergeRun run = MergeRun.withDeadLetters(store, letters).failToRender();
        // When
        BadRawRecordException bad = catchThrowableOfType(BadRawRecordException.class, () -> run.takeAt(4, KEY, VALUE));
        letters.note(bad);
        MergeRun again = MergeRun.withDeadLetters(new MemoryStore(), letters).takeAt(4, KEY, VALUE);
        // Then
        assertThat(bad).hasMessageContaining("a bug");
        assertThat(again.events())
                .singleElement()
                .asString()
                .startsWith("LETTER")
                .contains("a bug");
    }

    @Test
    void severalRecordsOfOneTransactionAreDeadLettersTogether() {
        // Given
        failAt(10, 10);
        // When
        failAt(10, 12);
        MergeRun again = MergeRun.withDeadLetters(new MemoryStore(), letters)
                .takeAt(10, KEY, VALUE)
                .takeAt(11, KEY, VALUE)
                .takeAt(12, KEY, VALUE);
        // Then
        assertThat(again.events())
                .satisfiesExactly(
                        ten -> assertThat(ten).startsWith("LETTER").contains("offset=10"),
                        eleven -> assertThat(eleven).startsWith("UPDATE"),
                        twelve -> assertThat(twelve).startsWith("LETTER").contains("offset=12"));
    }

    @Test
    void whatIsCommittedIsForgotten() {
        // Given
        failAt(10, 10);
        failAt(10, 12);
        // When
        MergeRun.withDeadLetters(new MemoryStore(), letters).takeAt(11, KEY, VALUE);
        // Then
        assertThat(letters.reason(0, 10)).isEmpty();
        assertThat(letters.reason(0, 12)).isPresent();
    }

    /** One transaction from that offset on, in which the record at the other one fails. */
    private void failAt(long first, long offset) {
        MergeRun run = MergeRun.withDeadLetters(new MemoryStore(), letters).failToRender();
        if (first < offset) {
            run.takeAt(first, KEY, VALUE);
        }
        letters.note(catchThrowableOfType(BadRawRecordException.class, () -> run.takeAt(offset, KEY, VALUE)));
    }

    private static byte[] covered(long untilMillis) {
        return TestTable.of(RawKind.COVERED, 0, 0).covered(untilMillis).value();
    }
}
