package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static dev.cassandrakafka.merge.rows.TestTable.changeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.rows.MergeRun;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.cdc.Deduplication;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final long HOUR = 3_600_000;
    private static final int ALL = 1_000;

    private final MergeRun run = new MergeRun(Deduplication.LAST_WRITE_WINS);

    @Test
    void whatWasKnownBeforeATruncateIsTakenAwayAndNothingElse() {
        // Given
        for (int i = 0; i < 50; i++) {
            run.take("k" + i, change(0).row(1, row().cell("a", 5, "x")).rangeDeleted(4, 6, 9, 1));
        }
        run.take("k\0", change(HOUR).row(1, row().cell("a", 7, "y")).rangeDeleted(4, 6, 9, 1));
        // When
        run.sweep(0, ALL);
        // Then: the table, and of the partition its header, its row and its range twice
        assertThat(run.store().size()).isEqualTo(5);
        run.events();
        run.take("k\0", change(HOUR).row(1, row().cell("a", 7, "y")).rangeDeleted(4, 6, 9, 1))
                .take("k\0", change(HOUR).row(5, row().cell("a", 9, "y")));
        assertThat(run.events()).isEmpty();
    }

    @Test
    void rangesThatTheDeletionOfTheirPartitionHidesAreTakenAwayAndLaterOnesAreNot() {
        // Given
        run.take(change().rangeDeleted(1, 3, 6, 1).rangeDeleted(4, 6, 9, 1))
                .take(change().partitionDeleted(8, 1))
                .take("other", change().rangeDeleted(1, 3, 6, 1));
        // When
        run.sweep(0, ALL);
        // Then: the table, two headers, and two ranges of two entries
        assertThat(run.store().size()).isEqualTo(7);
        run.events();
        run.take(change().row(5, row().cell("a", 9, "x"))).take(change().row(2, row().cell("a", 8, "x")));
        assertThat(run.events()).isEmpty();
    }

    @Test
    void digestsAreKnownForTheirWindowByTheTimeOfTheLog() {
        // Given
        MergeRun digests = new MergeRun(Deduplication.DIGEST)
                .take(changeOf(10).row(1, row().cell("a", 5, "x")))
                .take(changeOf(900).row(1, row().cell("a", 6, "y")));
        digests.events();
        // When
        digests.sweep(HOUR, ALL).take(changeOf(11).row(1, row().cell("a", 5, "x")));
        assertThat(digests.events()).as("a backlog is not older than its end").isEmpty();
        digests.take(changeOf(1500).row(1, row().cell("a", 7, "z"))).sweep(HOUR, ALL);
        digests.events();
        // Then
        digests.take(changeOf(11).row(1, row().cell("a", 5, "x")))
                .take(changeOf(901).row(1, row().cell("a", 6, "y")));
        assertThat(digests.events()).containsExactly("UPDATE 1: a=x@5");
    }

    @Test
    void aCallLooksAtSoManyEntriesAndTheNextGoesOn() {
        // Given
        for (int i = 0; i < 100; i++) {
            run.take("k" + i, change(0).row(1, row().cell("a", 5, "x")));
        }
        run.take(change(HOUR).row(1, row().cell("a", 7, "y")));
        long before = run.store().accesses();
        // When
        run.sweep(0, 10);
        // Then: the range, ten steps, at most ten deletions
        assertThat(run.store().accesses() - before).isLessThanOrEqualTo(21);
        for (int i = 0; i < 10; i++) {
            run.sweep(0, 10);
        }
        assertThat(run.store().size()).isEqualTo(2);
        assertThat(run.take("k1", TestTable.change(HOUR).row(1, row().cell("a", 5, "x")))
                        .events())
                .isNotEmpty();
    }
}
