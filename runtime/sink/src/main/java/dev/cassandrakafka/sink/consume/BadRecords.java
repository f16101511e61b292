package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.sink.deadletter.BadPending;
import dev.cassandrakafka.sink.read.BadRecord;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.PendingRecord;
import dev.cassandrakafka.sink.track.Window;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does with bad records what the spec says: stops the partition, sends them to the dead-letter topic, or passes over them. */
@NotThreadSafe
final class BadRecords {
    private static final Logger LOG = LoggerFactory.getLogger(BadRecords.class);
    private static final long LOG_PERIOD_MILLIS = 5_000;

    private final BadRecordAction action;
    private final Window window;
    private final Clock clock;
    private final Consumer<BadPending> deadLetter;
    private final Map<TopicPartition, String> stopped = new LinkedHashMap<>();
    private @Nullable RuntimeError last;
    private long loggedMillis;
    private long notLogged;

    BadRecords(BadRecordAction action, Window window, Clock clock, Consumer<BadPending> deadLetter) {
        this.action = action;
        this.window = window;
        this.clock = clock;
        this.deadLetter = deadLetter;
    }

    /** A record that cannot be read. */
    void unreadable(PendingRecord record, BadRecord bad) {
        handle(new BadPending(record, Names.camelCase(bad.reason()), bad.message(), BadRecord.class.getName()));
    }

    /** A record of which Cassandra refuses a row for what is in it. */
    void refused(PendingRecord record, String table, Throwable failure) {
        String message = "table %s: Cassandra refuses the row: %s".formatted(table, failure.getMessage());
        handle(new BadPending(
                record, BadPending.REFUSED, message, failure.getClass().getName()));
    }

    /** Kafka has acknowledged a dead letter. */
    void deadLettered(BadPending bad) {
        if (!bad.record().partition().revoked()) {
            finish(bad.record());
        }
    }

    /** A partition is no longer ours. */
    void forget(TopicPartition partition) {
        stopped.remove(partition);
    }

    /** The partitions that stand still. */
    Map<TopicPartition, String> stopped() {
        return stopped;
    }

    /** Why partitions stand still. */
    Optional<Finding> finding() {
        return stopped.values().stream().findFirst().map(message -> new Finding(RuntimeReason.BAD_RECORD, message));
    }

    /** The last bad record, whatever became of it. */
    Optional<RuntimeError> last() {
        return Optional.ofNullable(last);
    }

    private void handle(BadPending bad) {
        PendingRecord record = bad.record();
        Partition partition = record.partition();
        record.open(0);
        partition.tally().failed();
        String message = record.name() + ": " + bad.message();
        last = new RuntimeError(
                RuntimeReason.BAD_RECORD,
                message,
                clock.instant().toString(),
                record.record().topic(),
                record.record().partition(),
                record.record().offset());
        log(bad);
        switch (action) {
            case STOP -> stop(partition, record, message);
            case DEAD_LETTER -> deadLetter.accept(bad);
            case SKIP -> finish(record);
        }
    }

    private void stop(Partition partition, PendingRecord record, String message) {
        partition.stop();
        stopped.putIfAbsent(partition.id(), message);
        window.leave(record);
    }

    private void finish(PendingRecord record) {
        record.complete();
        window.leave(record);
    }

    private void log(BadPending bad) {
        long now = clock.millis();
        if (now - loggedMillis < LOG_PERIOD_MILLIS) {
            notLogged++;
            return;
        }
        LOG.atWarn()
                .addKeyValue(LogKeys.TOPIC, bad.record().record().topic())
                .addKeyValue(LogKeys.PARTITION, bad.record().record().partition())
                .addKeyValue(LogKeys.OFFSET, bad.record().record().offset())
                .addKeyValue(LogKeys.REASON, bad.reason())
                .addKeyValue(LogKeys.MESSAGE, bad.message())
                .addKeyValue(LogKeys.COUNT, notLogged + 1)
                .log("Bad record");
        loggedMillis = now;
        notLogged = 0;
    }
}
