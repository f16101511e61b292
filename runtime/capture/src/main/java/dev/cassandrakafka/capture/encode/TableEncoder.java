package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.change.key.ClusteringEncoder;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.RangeTombstone;
import org.apache.cassandra.db.Slice;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.Row;

/** Encodes changes of one table in one schema. */
@NotThreadSafe
public final class TableEncoder implements TableTarget {
    private final TableSchema schema;
    private final boolean userTypes;
    private final Prefixes prefixes;
    private final RowEncoder rows;
    private final Records records;
    private final Oversize oversize;

    private TableEncoder(TableSchema schema, Prefixes prefixes, RowEncoder rows, Records records, Oversize oversize) {
        this.schema = schema;
        this.userTypes =
                schema.columns().stream().anyMatch(column -> column.type().contains("udt<"));
        this.prefixes = prefixes;
        this.rows = rows;
        this.records = records;
        this.oversize = oversize;
    }

    /**
     * Compiles a table.
     *
     * @param hostId the node whose log is read
     * @param partitions of the raw topic
     * @throws dev.cassandrakafka.change.key.UnsupportedKeyException if the order of a key's type is not known
     */
    public static TableEncoder of(TableSchema schema, UUID hostId, int partitions, Oversize oversize, Epoch epoch) {
        return new TableEncoder(
                schema,
                new Prefixes(ClusteringEncoder.of(schema)),
                new RowEncoder(ComplexColumns.of(schema)),
                new Records(schema, hostId, partitions, oversize.maxRecordBytes(), epoch),
                oversize);
    }

    /** The schema it was made from. */
    public TableSchema schema() {
        return schema;
    }

    /** Whether a value may be of a type that has got a field since, so that values must be looked at. */
    public boolean validates() {
        return userTypes;
    }

    /** Sends the records of one update; a row that is too large and may not be shortened is said in the result. */
    public Optional<String> encode(PartitionUpdate update, Place place, RecordSink sink) {
        records.begin(update.partitionKey().getKey(), place, sink);
        DeletionTime deletion = update.partitionLevelDeletion();
        if (!deletion.isLive()) {
            records.writer().partitionDeletion(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
        boolean fits = update.staticRow().isEmpty() || row(update.staticRow());
        if (update.deletionInfo().hasRanges()) {
            Iterator<RangeTombstone> ranges = update.deletionInfo().rangeIterator(false);
            while (fits && ranges.hasNext()) {
                RangeTombstone range = ranges.next();
                fits = range(range.deletedSlice(), range.deletionTime());
            }
        }
        Iterator<Row> all = update.iterator();
        while (fits && all.hasNext()) {
            fits = row(all.next());
        }
        if (!fits) {
            boolean cut = oversize.policy() == OversizePolicy.TRUNCATE_FIELDS;
            return Optional.of(
                    "a row of %s is larger than a record may be (spec.capture.maxRecordBytes, %d bytes)%s; raise that bound and the topic's, or choose another spec.capture.oversize"
                            .formatted(
                                    schema.qualifiedName(),
                                    oversize.maxRecordBytes(),
                                    cut ? " and cannot be shortened, since it is its deletions that are large" : ""));
        }
        records.end();
        return Optional.empty();
    }

    private boolean range(Slice slice, DeletionTime deletion) {
        int before = records.mark();
        write(slice, deletion);
        if (records.overfull() && records.next(before)) {
            write(slice, deletion);
        }
        return !records.overfull() || large();
    }

    private void write(Slice slice, DeletionTime deletion) {
        RawWriter out = records.writer().range();
        prefixes.bound(slice.start());
        out.bound(prefixes.comparable(), slice.start().isInclusive(), prefixes.values());
        prefixes.bound(slice.end());
        out.bound(prefixes.comparable(), slice.end().isInclusive(), prefixes.values());
        out.rangeDeletion(deletion.markedForDeleteAt(), deletion.localDeletionTime());
    }

    private boolean row(Row row) {
        int before = records.mark();
        write(row, RowEncoder.ALL);
        if (!records.overfull()) {
            return true;
        }
        if (records.next(before)) {
            write(row, RowEncoder.ALL);
        }
        return !records.overfull() || shortened(row) || large();
    }

    private void write(Row row, int longestValue) {
        RowWriter encoded = rows.encode(row, longestValue);
        if (row.isStatic()) {
            records.writer().staticRow(encoded);
        } else {
            prefixes.row(row.clustering());
            records.writer().row(prefixes.comparable(), prefixes.values(), encoded);
        }
    }

    /** Leaves the longest values out until the row fits. */
    private boolean shortened(Row row) {
        if (oversize.policy() != OversizePolicy.TRUNCATE_FIELDS) {
            return false;
        }
        int before = records.start();
        for (int longest = oversize.maxRecordBytes() / 2; longest > 0 && records.overfull(); longest /= 2) {
            records.writer().truncate(before);
            write(row, longest);
        }
        return !records.overfull();
    }

    private boolean large() {
        if (oversize.policy() != OversizePolicy.DEAD_LETTER) {
            return false;
        }
        records.deadLetter();
        return true;
    }
}
