package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.state.Verdict;
import java.util.List;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.Row;
import org.junit.jupiter.api.Test;

/** Deletions of a partition and of ranges, among rows, in a store, beside Cassandra's own {@code UnfilteredRowIterators}. */
class PartitionMergeTest {
    private static final int HISTORIES = 6_000;

    private final PartitionTable table = new PartitionTable();
    private final RowForms forms = new RowForms(table.columns());
    private final GeneratedItems items = new GeneratedItems(Seed.random("partitions"), table);
    private final List<Clustering<?>> clusterings = table.clusterings();

    @Test
    void anyHistoryComesToWhatCassandraMakesOfItAndTellsWhatChangedThere() {
        for (int i = 0; i < HISTORIES; i++) {
            // Given
            List<PartitionItem> history = items.history();
            OurPartition ours = new OurPartition(table);
            TheirPartition theirs = TheirPartition.empty(table);
            // When
            for (PartitionItem item : history) {
                TheirPartition after = theirs.with(item);
                // Then
                isNewsAsIn(theirs, after, item, ours);
                theirs = after;
            }
            knowsTheSame(ours, theirs);
            knowsTheSame(
                    ours,
                    TheirPartition.merged(
                            table,
                            history.stream()
                                    .map(item -> TheirPartition.of(table, item))
                                    .toList()));
        }
    }

    private void isNewsAsIn(TheirPartition before, TheirPartition after, PartitionItem item, OurPartition ours) {
        if (item instanceof PartitionItem.Deleted deleted) {
            boolean changed = !after.deletion().equals(before.deletion());
            assertThat(ours.delete(deleted.deletion()) == Verdict.NEWS)
                    .as("seed %d: %s", Seed.VALUE, item)
                    .isEqualTo(changed);
        } else if (item instanceof PartitionItem.RangeDeleted range) {
            boolean changed = !after.markers().equals(before.markers());
            assertThat(ours.delete(range) == Verdict.NEWS)
                    .as("seed %d: %s of %s to %s", Seed.VALUE, item, before.markers(), after.markers())
                    .isEqualTo(changed);
        } else if (item instanceof PartitionItem.Version version) {
            isNewsAsIn(before, after, version.row(), ours);
        }
    }

    private void isNewsAsIn(TheirPartition before, TheirPartition after, Row row, OurPartition ours) {
        MergeResult result = ours.merge(row);
        Row known = before.row(row.clustering());
        Row expected = after.row(row.clustering());
        assertThat(ours.form(result.news()))
                .as("seed %d: news of %s and %s", Seed.VALUE, known, row)
                .isEqualTo(forms.difference(expected, known));
        assertThat(ours.form(result.state()))
                .as("seed %d: state of %s and %s", Seed.VALUE, known, row)
                .isEqualTo(forms.of(expected));
    }

    private void knowsTheSame(OurPartition ours, TheirPartition theirs) {
        for (Clustering<?> clustering : clusterings) {
            Row row = theirs.row(clustering);
            assertThat(ours.row(clustering)).as("seed %d: %s", Seed.VALUE, row).isEqualTo(forms.of(row));
            isDeletedAsMuch(
                    clustering,
                    row.deletion().isLive()
                            ? theirs.covering(clustering)
                            : row.deletion().time(),
                    ours);
        }
        assertThat(ours.row(Clustering.STATIC_CLUSTERING))
                .isEqualTo(forms.of(theirs.row(Clustering.STATIC_CLUSTERING)));
    }

    /** Whether just that deletion is known: it would be no news, and the next stronger one would. */
    private void isDeletedAsMuch(Clustering<?> clustering, DeletionTime deletion, OurPartition ours) {
        long micros = deletion.markedForDeleteAt();
        if (deletion.isLive()) {
            assertThat(ours.wouldDelete(clustering, micros + 1, 0)).isTrue();
            return;
        }
        assertThat(ours.wouldDelete(clustering, micros, deletion.localDeletionTime()))
                .as("seed %d: %s", Seed.VALUE, deletion)
                .isFalse();
        if (deletion.localDeletionTime() < Cell.MAX_DELETION_TIME) {
            assertThat(ours.wouldDelete(clustering, micros, deletion.localDeletionTime() + 1))
                    .as("seed %d: %s", Seed.VALUE, deletion)
                    .isTrue();
        }
    }
}
