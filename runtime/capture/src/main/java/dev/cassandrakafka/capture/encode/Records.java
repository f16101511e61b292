package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Placement;
import java.nio.ByteBuffer;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** The records of one update: one as long as it fits, then the next. */
@NotThreadSafe
final class Records {
    private final TableSchema schema;
    private final UUID hostId;
    private final int partitions;
    private final int maxBytes;
    private final Epoch epoch;
    private final RawWriter writer = new RawWriter();
    private byte[] key = {};
    private int partition;
    private int start;
    private @Nullable Place place;
    private @Nullable RecordSink sink;

    Records(TableSchema schema, UUID hostId, int partitions, int maxBytes, Epoch epoch) {
        this.schema = schema;
        this.hostId = hostId;
        this.partitions = partitions;
        this.maxBytes = maxBytes;
        this.epoch = epoch;
    }

    void begin(ByteBuffer partitionKey, Place at, RecordSink to) {
        key = RawKey.of(schema.id(), partitionKey);
        partition = Placement.ofRawKey(key, partitions);
        place = at;
        sink = to;
        open();
    }

    private void open() {
        Place at = required(place);
        writer.begin(new RawHeader(
                RawKind.CHANGE,
                epoch.at(at.segmentId(), at.end()),
                schema.fingerprint(),
                hostId,
                at.segmentId(),
                at.end(),
                at.nextIndex(),
                at.logTimeMillis()));
        start = writer.length();
    }

    RawWriter writer() {
        return writer;
    }

    /** Where the next item begins. */
    int mark() {
        return writer.length();
    }

    /** Where the first item begins. */
    int start() {
        return start;
    }

    boolean overfull() {
        return writer.length() > maxBytes;
    }

    /** Sends what lies before the last item and begins another record for it; false if it is the only one. */
    boolean next(int before) {
        if (before == start) {
            return false;
        }
        writer.truncate(before);
        required(sink).record(partition, key.clone(), writer.finish());
        open();
        return true;
    }

    /** Sends the record aside, whatever its size, and begins another. */
    void deadLetter() {
        required(sink).deadLetter(key.clone(), writer.finish());
        open();
    }

    /** Sends what there is. */
    void end() {
        if (!writer.isEmpty()) {
            required(sink).record(partition, key, writer.finish());
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no update");
        }
        return value;
    }
}
