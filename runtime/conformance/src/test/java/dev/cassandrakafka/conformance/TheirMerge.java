package dev.cassandrakafka.conformance;

import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.Row;

/** Cassandra's merge of versions of a row under the deletion that covers it. */
final class TheirMerge {
    private final Row.Merger merger;
    private final Row nothing;
    private int merges;

    TheirMerge(int versions, Clustering<?> clustering) {
        merger = new Row.Merger(versions + 1, true);
        nothing = BTreeRow.emptyRow(clustering);
    }

    /** An empty row if nothing stands. */
    Row merge(DeletionTime covering, Row... versions) {
        merges++;
        merger.clear();
        for (int i = 0; i < versions.length; i++) {
            merger.add(i, versions[i]);
        }
        merger.add(versions.length, nothing); // a single version would be given back as it is
        Row merged = merger.merge(covering);
        return merged == null ? nothing : merged;
    }

    int merges() {
        return merges;
    }
}
