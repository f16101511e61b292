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
    void aPartitionThatLostARecordIsNotCoveredFromThenOnAlsoAfterARestart() {
        // Given
        byte[] host = RawKey.of(TestTable.HOST);
        MergeRun run = MergeRun.withDeadLetters(store, letters).take(host, covered(77));
        assertThat(run.events()).hasSize(1);
        // When
        run.takeAt(1, KEY, null).take(host, covered(78));
        MergeRun next = MergeRun.withDeadLetters(store.copy(), letters).take(host, covered(79));
        // Then
        assertThat(run.events()).singleElement().asString().startsWith("LETTER");
        assertThat(next.events()).isEmpty();
    }

    @Test
    void whatFailsOnTheWayEndsTheTransactionAndIsADeadLetterWhenItComesAgain() {
        // Given
        byte[] value = change().row(1, row().cell("a", 5, "x")).value();
        MergeRun run = MergeRun.withDeadLetters(store, letters).failToRender();
        // When
        BadRawRecordException bad = catchThrowableOfType(BadRawRecordException.class, () -> run.takeAt(4, KEY, value));
        letters.note(bad);
        MergeRun again = MergeRun.withDeadLetters(new MemoryStore(), letters).takeAt(4, KEY, value);
        // Then
        assertThat(bad).hasMessageContaining("a bug");
        assertThat(again.events())
                .singleElement()
                .asString()
                .startsWith("LETTER")
                .contains("a bug");
    }

    private static byte[] covered(long untilMillis) {
        return TestTable.of(RawKind.COVERED, 0, 0).covered(untilMillis).value();
    }
}
