package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.ClusteringEncoder;
import dev.cassandrakafka.change.raw.PartitionKey;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a token range, as they come, into raw records of kind Read: rows of one partition together, the static row first and
 * once.
 *
 * <p>A row without a live regular cell is there only by its marker, whose time CQL does not give: it gets one with the timestamp
 * {@code Long.MIN_VALUE}, which is older than everything.
 */
@NotThreadSafe
public final class RawAssembler {
    private static final UUID NO_HOST = new UUID(0, 0);
    private static final int ITEM_OVERHEAD_BYTES = 16;

    private final TableQuery query;
    private final TableSchema table;
    private final long epochMillis;
    private final RecordLimits limits;
    private final RecordSink sink;
    private final List<CellEncoder> statics;
    private final List<CellEncoder> regulars;
    private final ClusteringEncoder clusterings;
    private final ByteWriter comparable = new ByteWriter(64);
    private final ByteWriter values = new ByteWriter(64);
    private final ValuesCursor cursor = new ValuesCursor();
    private final RowParts staticRow;
    private final RowParts row;
    private final RawWriter raw = new RawWriter();
    private byte @Nullable [] partition;
    private boolean open;
    private int index;
    private ReadMoment at = new ReadMoment(0, 0);

    /**
     * For the rows of one token range.
     *
     * @param epochMillis time of the last TRUNCATE of the table before the first row is read, 0 if there was none
     */
    public RawAssembler(TableQuery query, long epochMillis, RecordLimits limits, RecordSink sink) {
        this.query = query;
        this.table = query.table();
        this.epochMillis = epochMillis;
        this.limits = limits;
        this.sink = sink;
        this.statics = query.statics().stream().map(CellEncoder::of).toList();
        this.regulars = query.regulars().stream().map(CellEncoder::of).toList();
        this.clusterings = ClusteringEncoder.of(table);
        this.staticRow = new RowParts(limits, part -> makeRoom(part).staticRow(part));
        this.row = new RowParts(limits, part -> makeRoom(part).row(comparable, values, part));
    }

    /**
     * Adds the next row of the answer.
     *
     * @throws OversizeException if a value is too large and must not be left out
     */
    public void add(RowValues answer, ReadMoment moment) {
        byte[] key = partitionKey(answer);
        at = moment;
        if (partition == null || !Arrays.equals(key, partition)) {
            flush();
            partition = key;
            index = 0;
            staticRow.begin(RowFlag.STATIC);
            statics.forEach(column -> column.encode(answer, moment, staticRow));
            staticRow.end();
        }
        if (hasRow(answer)) {
            encodeRow(answer, moment);
        }
    }

    /** Gives away what is gathered. To be called at the end of the range. */
    public void flush() {
        if (open && partition != null) {
            open = false;
            sink.accept(RawKey.of(table.id(), ByteBuffer.wrap(partition)), raw.finish());
        }
    }

    private void encodeRow(RowValues answer, ReadMoment moment) {
        encodeClustering(answer);
        row.begin(0);
        regulars.forEach(column -> column.encode(answer, moment, row));
        if (row.isEmpty()) {
            row.exists();
        }
        row.end();
    }

    private void encodeClustering(RowValues answer) {
        values.reset();
        Values.begin(values, query.clusteringCount());
        for (int i = 0; i < query.clusteringCount(); i++) {
            Values.add(values, answer.bytes(query.partitionKeyCount() + i));
        }
        comparable.reset();
        clusterings.encode(cursor.reset(values.array(), 0, values.length()), comparable);
    }

    /** A partition that has a static row alone comes as a row without clustering. */
    private boolean hasRow(RowValues answer) {
        return query.clusteringCount() == 0 || answer.bytes(query.partitionKeyCount()) != null;
    }

    private RawWriter makeRoom(RowWriter part) {
        int more = part.maxLength() + comparable.length() + values.length() + ITEM_OVERHEAD_BYTES;
        if (open && raw.length() + more > limits.recordBytes()) {
            flush();
        }
        if (!open) {
            raw.begin(new RawHeader(
                    RawKind.READ, epochMillis, table.fingerprint(), NO_HOST, 0, 0, index++, at.timeMillis()));
            open = true;
        }
        return raw;
    }

    private byte[] partitionKey(RowValues answer) {
        List<byte[]> components = new ArrayList<>(query.partitionKeyCount());
        for (int i = 0; i < query.partitionKeyCount(); i++) {
            ByteBuffer component = Objects.requireNonNull(answer.bytes(i), "a partition key has no null");
            byte[] bytes = new byte[component.remaining()];
            component.get(component.position(), bytes);
            components.add(bytes);
        }
        return PartitionKey.join(components);
    }
}
