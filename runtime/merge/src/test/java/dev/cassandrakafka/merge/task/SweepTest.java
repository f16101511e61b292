package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static dev.cassandrakafka.merge.rows.TestTable.changeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.rows.MergeRun;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        MergeRun digests = MergeRun.withWindow(Deduplication.DIGEST)
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

    @Test
    void ofAPartitionThatDidNotChangeForTheWindowOnlyItsFloorIsKept() {
        // Given
        MergeRun window = MergeRun.withWindow(Deduplication.LAST_WRITE_WINS)
                .take(changeOf(10)
                        .row(1, row().cell("a", 5, "x"))
                        .row(2, row().deleted(7, 1))
                        .rangeDeleted(4, 6, 6, 1))
                .take("other", changeOf(3000).row(1, row().cell("a", 5, "x")));
        // When
        window.sweep(HOUR, ALL);
        // Then: the table, a header, and a header with a row
        assertThat(window.store().size()).isEqualTo(4);
        window.events();
        window.take(changeOf(3001).row(1, row().cell("a", 5, "x")).row(2, row().cell("a", 7, "y")))
                .take(changeOf(3001).rangeDeleted(4, 6, 6, 1).row(9, row().cell("a", 6, "never seen")))
                .take(changeOf(3001).partitionDeleted(7, 1))
                .take("other", changeOf(3001).row(1, row().cell("a", 5, "x")));
        assertThat(window.events()).isEmpty();
        assertThat(window.dropped()).containsEntry(DropReason.SUPERSEDED, 5).containsEntry(DropReason.REPLICA_COPY, 1);
        window.take(changeOf(3002).row(1, row().cell("a", 8, "z")))
                .take(changeOf(3002).rangeDeleted(4, 6, 8, 1))
                .take(changeOf(3002).partitionDeleted(9, 1));
        assertThat(window.events())
                .containsExactly("UPDATE 1: a=z@8", "DELETE_RANGE [4..6] -8/1", "DELETE_PARTITION -9/1");
    }

    @Test
    void aPartitionThatChangesIsKeptAsAWholeAndWhatIsHalfGivenUpGoesOn() {
        // Given
        MergeRun window = MergeRun.withWindow(Deduplication.LAST_WRITE_WINS);
        for (int i = 0; i < 20; i++) {
            window.take(changeOf(10).row(i, row().cell("a", 5, "x")));
        }
        window.take(changeOf(900).row(0, row().cell("a", 6, "x")));
        // When
        window.take("other", changeOf(1950).row(1, row().cell("a", 5, "x"))).sweep(HOUR, ALL);
        assertThat(window.store().size()).as("nothing yet").isEqualTo(1 + 21 + 2);
        window.take("other", changeOf(3000).row(1, row().cell("a", 6, "x"))).sweep(HOUR, 12);
        window.events();
        window.take(changeOf(3100).row(19, row().cell("a", 5, "x")).row(3, row().cell("a", 5, "x")));
        for (int i = 0; i < 5; i++) {
            window.sweep(HOUR, 12);
        }
        // Then
        assertThat(window.events()).isEmpty();
        assertThat(window.store().size()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingOlderEverFollowsSomethingNewerHoweverMuchIsGivenUp(long seed) {
        // Given
        Random random = new Random(seed);
        MergeRun window = MergeRun.withWindow(Deduplication.LAST_WRITE_WINS);
        Map<String, Long> newest = new HashMap<>();
        long log = 1;
        for (int i = 0; i < 2_000; i++) {
            // When
            log += random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(20);
            window.take(changeOf(log).row(random.nextInt(4), row().cell("a", random.nextInt(1 + i), "x")))
                    .take("other", changeOf(log).row(1, row().cell("a", i, "x")))
                    .sweep(Long.MAX_VALUE, 1 + random.nextInt(6));
            // Then
            for (String event : window.events()) {
                int at = event.indexOf('@');
                long micros = Long.parseLong(event.substring(at + 1));
                if (micros != i) {
                    Long before = newest.put(event.substring(0, at), micros);
                    assertThat(micros).as(event).isGreaterThan(before == null ? -1 : before);
                }
            }
        }
        assertThat(newest).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void ofARowThatIsKnownAgainNothingFollowsThatIsOlderThanWhatWasGivenUp() {
        // Given
        MergeRun window = MergeRun.withWindow(Deduplication.LAST_WRITE_WINS)
                .take(changeOf(10).row(1, row().cell("a", 100, "x")).row(2, row().deleted(100, 1)))
                .take("other", changeOf(3000).row(1, row().cell("a", 5, "x")))
                .sweep(HOUR, ALL);
        // When
        window.take(changeOf(3001).row(1, row().cell("b", 200, "y")).row(2, row().cell("b", 200, "y")));
        window.take(changeOf(3002).row(1, row().cell("b", 201, "z")).row(2, row().cell("b", 201, "z")));
        window.events();
        // Then
        window.take(changeOf(3003).row(1, row().cell("a", 90, "w")).row(2, row().cell("a", 90, "w")))
                .take(changeOf(3003).row(2, row().deleted(100, 1)));
        assertThat(window.events()).isEmpty();
        window.take(changeOf(3004).row(1, row().cell("a", 101, "v")));
        assertThat(window.events()).containsExactly("UPDATE 1: a=v@101");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void norInRowsOfTwoColumnsAndDeletions(long seed) {
        // Given
        Random random = new Random(seed);
        MergeRun window = MergeRun.withWindow(Deduplication.LAST_WRITE_WINS);
        Map<String, Long> newest = new HashMap<>();
        long log = 1;
        for (int i = 1; i < 3_000; i++) {
            // When
            log += random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(20);
            int number = random.nextInt(3);
            long micros = 1L + random.nextInt(i);
            window.take(changeOf(log)
                            .row(
                                    number,
                                    switch (random.nextInt(3)) {
                                        case 0 -> row().cell("a", micros, "x");
                                        case 1 -> row().cell("b", micros, "x");
                                        default -> row().deleted(micros, 1);
                                    }))
                    .take("other", changeOf(log).row(9, row().cell("a", i, "x")))
                    .sweep(Long.MAX_VALUE, 1 + random.nextInt(6));
            window.events().stream()
                    .filter(event -> !event.contains(" 9:"))
                    .forEach(event -> assertNothingOlder(event, newest, micros));
        }
        // Then
        assertThat(newest).hasSize(9);
    }

    /** A cell is later than the cell of its column that was told last, and than the deletion of its row; a deletion than that one. */
    private static void assertNothingOlder(String event, Map<String, Long> newest, long micros) {
        String line = event.substring(event.indexOf(' ') + 1);
        String clustering = line.substring(0, line.indexOf(':'));
        String part = clustering + line.charAt(line.indexOf(':') + 2);
        assertThat(micros).as(event).isGreaterThan(newest.getOrDefault(part, 0L));
        assertThat(micros).as(event).isGreaterThan(newest.getOrDefault(clustering + "-", 0L));
        newest.put(part, micros);
    }
}
