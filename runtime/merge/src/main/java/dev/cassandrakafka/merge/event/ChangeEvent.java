package dev.cassandrakafka.merge.event;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.Objects;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * One change that is news. Filled by the merge and reused: everything in it is valid until the renderer returns. Of each
 * {@link ChangeOp} only its own parts have a meaning.
 */
@NotThreadSafe
public final class ChangeEvent {
    private final RowImage row = new RowImage();
    private final RowImage before = new RowImage();
    private final RowImage after = new RowImage();
    private final RowImage statics = new RowImage();
    private final ValuesCursor remembered = new ValuesCursor();
    private ChangeOp op = ChangeOp.UPDATE;
    private @Nullable TableSchema schema;
    private @Nullable RawHeader source;
    private @Nullable RawReader item;
    private int rawPartition;
    private long rawOffset;
    private byte[] partitionKey = {};
    private int partitionKeyOffset;
    private boolean images;
    private boolean isRemembered;
    private long asOfMillis;
    private long controlTimeMillis;

    /**
     * Begins the events of one raw record.
     *
     * @param key of the raw record: table id, then the serialized partition key
     * @param offset where the partition key begins in {@code key}
     */
    public ChangeEvent of(
            TableSchema table, RawHeader header, byte[] key, int offset, int topicPartition, long topicOffset) {
        schema = table;
        source = header;
        partitionKey = key;
        partitionKeyOffset = offset;
        rawPartition = topicPartition;
        rawOffset = topicOffset;
        return withoutImages();
    }

    /** The row, range or partition deletion that the reader stands on, without its news: {@link #news} follows for a row. */
    public ChangeEvent item(ChangeOp what, RawReader reader) {
        op = what;
        item = reader;
        return withoutImages();
    }

    /** A row that is shown though no change of it came in: {@link #remembered()} is to be put before its clustering values. */
    public ChangeEvent remembered(ChangeOp what) {
        op = what;
        withoutImages();
        isRemembered = true;
        return withImages();
    }

    /** The clustering values of a row that is remembered, to be set by whoever remembers it; none of the static row. */
    public ValuesCursor remembered() {
        return remembered;
    }

    /** Something that befell the whole table, at a time in milliseconds since the epoch; 0 if there is none to tell. */
    public ChangeEvent table(ChangeOp what, long timeMillis) {
        op = what;
        controlTimeMillis = timeMillis;
        return withoutImages();
    }

    /** What is new of the row, in its row form. */
    public ChangeEvent news(byte[] array, int offset, int length) {
        row.reset(array, offset, length);
        return this;
    }

    /** That the row's state before and after is shown, in {@link #before()} and {@link #after()}, which are empty for now. */
    public ChangeEvent withImages() {
        images = true;
        return this;
    }

    public ChangeOp op() {
        return op;
    }

    /** The table as it was when the change was made. */
    public TableSchema schema() {
        return Objects.requireNonNull(schema, "no event");
    }

    /** Where the change comes from: the header of the raw record. */
    public RawHeader source() {
        return Objects.requireNonNull(source, "no event");
    }

    /** Whether a snapshot read it. */
    public boolean snapshot() {
        return source().kind() == RawKind.READ;
    }

    /** The partition of the raw topic, and of the change topic. */
    public int rawPartition() {
        return rawPartition;
    }

    /** The offset in the raw topic. */
    public long rawOffset() {
        return rawOffset;
    }

    /** The array that holds the serialized partition key, see {@link dev.cassandrakafka.change.raw.PartitionKey}. */
    public byte[] partitionKeyArray() {
        return partitionKey;
    }

    public int partitionKeyOffset() {
        return partitionKeyOffset;
    }

    /** 0 for the events of a whole table. */
    public int partitionKeyLength() {
        return partitionKey.length - partitionKeyOffset;
    }

    /** Whether the row is the static one. */
    public boolean isStatic() {
        return row().isStatic();
    }

    /** The clustering values of a row, from the first; none of the static row. */
    public ValuesCursor clustering() {
        return isRemembered ? remembered.rewind() : reader().values().rewind();
    }

    /** What is new of a row, from its beginning: the same cursor each time. */
    public RowCursor row() {
        return row.cursor();
    }

    /** That the row is shown as a read found it at that time, in {@link #after()}; what was before is not known. */
    public ChangeEvent readBack(long millis) {
        images = true;
        asOfMillis = millis;
        return this;
    }

    /** When the image was read from Cassandra, in milliseconds since the epoch; 0 if it was not. */
    public long asOfMillis() {
        return asOfMillis;
    }

    /** Whether {@link #before()} and {@link #after()} are known. */
    public boolean hasImages() {
        return images;
    }

    /** The row before the change with everything that had not been deleted; empty when nothing was known of it. */
    public RowImage before() {
        return before;
    }

    /** The row after the change, tombstones included; empty when nothing is left of it. */
    public RowImage after() {
        return after;
    }

    /** The static columns of the row's partition, where a whole row is shown. */
    public RowImage statics() {
        return statics;
    }

    /** What has expired by then is not shown any more, in seconds since the epoch. */
    public long nowSeconds() {
        return Math.floorDiv(source().logTimeMillis(), 1000L);
    }

    /** Where a deleted range starts. */
    public BoundCursor start() {
        return reader().start();
    }

    /** Where a deleted range ends. */
    public BoundCursor end() {
        return reader().end();
    }

    /** Write time of a deletion of a range or partition. */
    public long markedForDeleteAtMicros() {
        return reader().markedForDeleteAtMicros();
    }

    /** Of a deletion of a range or partition, in seconds since the epoch. */
    public long localDeletionTimeSeconds() {
        return reader().localDeletionTimeSeconds();
    }

    /** When the table was truncated or dropped, in milliseconds since the epoch. */
    public long controlTimeMillis() {
        return controlTimeMillis;
    }

    private ChangeEvent withoutImages() {
        images = false;
        isRemembered = false;
        asOfMillis = 0;
        before.clear();
        after.clear();
        statics.clear();
        return this;
    }

    private RawReader reader() {
        return Objects.requireNonNull(item, "no event");
    }
}
