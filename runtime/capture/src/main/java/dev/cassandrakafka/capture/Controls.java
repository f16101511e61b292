package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** Control records, each into every partition of the raw topic. */
@NotThreadSafe
final class Controls {
    private final UUID hostId;
    private final int partitions;
    private final InFlight inFlight;
    private final RawSender sender;
    private final RawWriter writer = new RawWriter();

    Controls(UUID hostId, int partitions, InFlight inFlight, RawSender sender) {
        this.hostId = hostId;
        this.partitions = partitions;
        this.inFlight = inFlight;
        this.sender = sender;
    }

    void covered(long untilMillis) {
        begin(RawKind.COVERED, 0, 0, untilMillis).covered(untilMillis);
        everywhere(hostId);
    }

    void truncated(TableSchema table, Truncation truncation, long nowMillis) {
        begin(RawKind.TRUNCATED, truncation.timeMillis(), 0, nowMillis)
                .table(table.keyspace(), table.table(), truncation.timeMillis());
        everywhere(table.id());
    }

    void dropped(TableSchema table, long epochMillis, long nowMillis) {
        begin(RawKind.DROPPED, epochMillis, 0, nowMillis).table(table.keyspace(), table.table(), nowMillis);
        everywhere(table.id());
    }

    void schemaChanged(TableSchema table, long epochMillis, long nowMillis) {
        begin(RawKind.SCHEMA_CHANGED, epochMillis, table.fingerprint(), nowMillis);
        everywhere(table.id());
    }

    private RawWriter begin(RawKind kind, long epochMillis, long schema, long nowMillis) {
        return writer.begin(new RawHeader(kind, epochMillis, schema, hostId, 0, 0, 0, nowMillis));
    }

    private void everywhere(UUID id) {
        byte[] value = writer.finish();
        for (int partition = 0; partition < partitions; partition++) {
            byte[] key = RawKey.of(id);
            sender.send(partition, key, value, inFlight.next(key.length + value.length));
        }
    }
}
