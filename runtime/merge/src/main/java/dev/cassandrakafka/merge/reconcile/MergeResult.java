package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.RowWriter;
import net.jcip.annotations.NotThreadSafe;

/** What a merge of two rows came to. Valid until the next merge. */
@NotThreadSafe
public final class MergeResult {
    private final RowWriter state = new RowWriter();
    private final RowWriter news = new RowWriter();
    private boolean changed;
    private boolean superseded;

    MergeResult() {}

    void begin(int rowFlags) {
        state.begin(rowFlags);
        news.begin(rowFlags);
        changed = superseded = false;
    }

    /** The row as it is known now, without what deletions hide. */
    public RowWriter state() {
        return state;
    }

    /** What of the incoming row is news. */
    public RowWriter news() {
        return news;
    }

    public boolean hasNews() {
        return !news.isEmpty();
    }

    /** Whether more is known than before: there is news that has a time. */
    public boolean changed() {
        return changed;
    }

    /** Whether something of the incoming row lost against something else; without that, what is not news is a copy. */
    public boolean superseded() {
        return superseded;
    }

    /** Where news that is known from now on is to be written. */
    RowWriter addNews() {
        changed = true;
        return news;
    }

    /** Where news that is not known afterwards is to be written. */
    RowWriter newsWithoutTime() {
        return news;
    }

    void addSuperseded() {
        superseded = true;
    }
}
