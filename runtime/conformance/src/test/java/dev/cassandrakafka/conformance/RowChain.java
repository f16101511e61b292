package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.reconcile.RowMerger;
import java.util.Arrays;
import java.util.List;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.Row;

/** One row to which versions come, merged by Cassandra and by us, and held against each other after each. */
final class RowChain {
    private final RowForms forms;
    private final TheirMerge merge;
    private final RowMerger merger = new RowMerger();
    private final RowCursor known = new RowCursor();
    private final RowCursor incoming = new RowCursor();
    private final Deletion ourCovering = new Deletion();
    private DeletionTime covering = DeletionTime.LIVE;
    private final ByteWriter out = new ByteWriter();
    private final Row nothing;
    private Row theirs;
    private byte[] ours;

    RowChain(List<RowColumn> columns, Clustering<?> clustering) {
        forms = new RowForms(columns);
        merge = new TheirMerge(2, clustering);
        nothing = BTreeRow.emptyRow(clustering);
        theirs = nothing;
        ours = forms.of(nothing);
    }

    /** Begins again, with nothing known. */
    RowChain begin() {
        theirs = nothing;
        ours = forms.of(nothing);
        covering = DeletionTime.LIVE;
        ourCovering.clear();
        return this;
    }

    /** Raises the deletion that the row lies under. */
    void cover(DeletionTime deletion) {
        if (deletion.supersedes(covering)) {
            covering = deletion;
            ourCovering.set(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
    }

    void takeFirst(Row row) {
        take(row, true);
    }

    /**
     * Takes a version: what is known is what Cassandra makes of it, what is news is what that has and was not there, and nothing else.
     *
     * @param again whether the news alone, merged with what was known, comes to the same
     */
    void take(Row row, boolean again) {
        Row merged = merge.merge(covering, theirs, row);
        byte[] state = forms.of(merged);
        byte[] news = forms.difference(merged, theirs);
        MergeResult result = mergeOurs(forms.of(row));
        same(result.state(), state, "state", row, merged);
        same(result.news(), news, "news", row, merged);
        boolean changed = result.changed();
        if (changed != result.hasNews()) {
            throw new AssertionError("changed without news, or news that is not known");
        }
        if (again) {
            MergeResult replayed = mergeOurs(news);
            same(replayed.state(), state, "state by news", row, merged);
            same(replayed.news(), news, "news by news", row, merged);
        }
        theirs = merged;
        if (changed) {
            ours = state;
        }
    }

    /** Whether this is what is known. */
    void isAt(Row expected) {
        Row merged = merge.merge(covering, theirs);
        same(mergeOurs(forms.of(nothing)).state(), forms.of(expected), "state", merged, expected);
    }

    private MergeResult mergeOurs(byte[] form) {
        known.reset(ours, 0, ours.length);
        incoming.reset(form, 0, form.length);
        return merger.merge(known, incoming, ourCovering, DroppedCells.NONE);
    }

    private void same(RowWriter actual, byte[] expected, String what, Row row, Row merged) {
        actual.writeTo(out.reset());
        if (!Arrays.equals(out.array(), 0, out.length(), expected, 0, expected.length)) {
            assertThat(out.toByteArray())
                    .as(
                            "seed %d: %s%n of %s%n and %s%n under %s%n is %s",
                            Seed.VALUE, what, text(theirs), text(row), covering, text(merged))
                    .isEqualTo(expected);
        }
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        text.append(row.primaryKeyLivenessInfo()).append(' ').append(row.deletion());
        row.forEach(data -> text.append(' ').append(data));
        return text.toString();
    }
}
