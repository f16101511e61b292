package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * Control records, each into every partition of the raw topic. Many tables times many partitions are more than may be on the way at once:
 * what there is no room for waits here.
 */
@NotThreadSafe
final class Controls {
    private final UUID hostId;
    private final int partitions;
    private final InFlight inFlight;
    private final RawSender sender;
    private final RawWriter writer = new RawWriter();
    private final Deque<Step> waiting = new ArrayDeque<>();

    Controls(UUID hostId, int partitions, InFlight inFlight, RawSender sender) {
        this.hostId = hostId;
        this.partitions = partitions;
        this.inFlight = inFlight;
        this.sender = sender;
    }

    /** Takes a step; false while there is no room for it. */
    private interface Step {
        boolean take();
    }

    void covered(long untilMillis, Loss loss) {
        begin(RawKind.COVERED, 0, 0, untilMillis).covered(untilMillis, loss);
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
        waiting.add(new Everywhere(RawKey.of(id), writer.finish()));
    }

    /** Does this once Kafka has acknowledged all of them until now, and everything else that was sent before. */
    void whenAcknowledged(Runnable action) {
        waiting.add(() -> {
            inFlight.whenAcknowledged(action);
            return true;
        });
    }

    /** Sends what there is room for; whether that is all. */
    boolean send() {
        while (!waiting.isEmpty() && waiting.element().take()) {
            waiting.remove();
        }
        return waiting.isEmpty();
    }

    /** Whether none waits. */
    boolean idle() {
        return waiting.isEmpty();
    }

    /** One record on its way into all partitions. */
    private final class Everywhere implements Step {
        private final byte[] key;
        private final byte[] value;
        private int next;

        Everywhere(byte[] key, byte[] value) {
            this.key = key;
            this.value = value;
        }

        @Override
        public boolean take() {
            while (next < partitions && inFlight.ready()) {
                sender.send(next++, key, value, inFlight.next(key.length + value.length));
            }
            return next == partitions;
        }
    }
}
