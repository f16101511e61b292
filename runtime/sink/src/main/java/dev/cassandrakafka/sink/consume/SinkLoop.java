package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.consume.LiveRoute.Ready;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.Window;
import dev.cassandrakafka.sink.write.Completions;
import dev.cassandrakafka.sink.write.Dispatch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * The loop of the consumer thread: take note of what ended, take up what was polled as far as the window allows, send, commit, poll. The
 * consumer is polled whatever the state of Cassandra is, so that it stays in its group; what must not be fetched is paused.
 */
@NotThreadSafe
public final class SinkLoop {
    private static final long SHORT_MILLIS = 1;

    private final Consumer<byte[], byte[]> consumer;
    private final LoopSettings settings;
    private final LongSupplier nanos;
    private final Runnable heartbeat;
    private final Completions completions;
    private final Window window;
    private final Polled polled;
    private final Routes routes;
    private final Intake intake;
    private final Dispatch dispatch;
    private final Refusals refusals;
    private final Letters letters;
    private final Assignment assignment;
    private final Offsets offsets;
    private final TopicWatch topics;
    private final Reporter reporter;
    private final Every committing;
    private final Every polling;

    SinkLoop(LoopParts parts) {
        this.consumer = parts.ports().consumer();
        this.settings = parts.settings();
        this.nanos = parts.ports().nanos();
        this.heartbeat = parts.ports().heartbeat();
        this.completions = parts.completions();
        this.window = parts.window();
        this.polled = parts.polled();
        this.routes = parts.routes();
        this.intake = parts.intake();
        this.dispatch = parts.dispatch();
        this.refusals = parts.refusals();
        this.letters = parts.letters();
        this.assignment = parts.assignment();
        this.offsets = parts.offsets();
        this.topics = parts.topics();
        this.reporter = parts.reporter();
        this.committing = new Every(settings.commit(), nanos);
        this.polling = new Every(settings.poll(), nanos);
    }

    /**
     * Runs until the end is asked for, then waits for what has been sent, commits and returns; the caller closes the consumer.
     *
     * @param stop whether the end was asked for; asked after {@link #wake()} at the latest
     * @throws org.apache.kafka.common.KafkaException if the consumer cannot go on; nothing is lost, a new one begins at the committed offsets
     */
    public void run(BooleanSupplier stop) {
        begin();
        while (!stop.getAsBoolean()) {
            turn();
        }
        end();
    }

    /** Joins the group. */
    void begin() {
        consumer.subscribe(routes.topics(), assignment);
    }

    /** Waits for what has been sent and commits what is done. */
    void end() {
        reporter.stopping();
        drain(settings.grace());
        settlePositions();
        offsets.commitAndWait(assignment.partitions());
    }

    /** Ends a wait of the loop; for other threads. */
    public void wake() {
        completions.wake();
        consumer.wakeup();
    }

    /** One time round. */
    void turn() {
        heartbeat.run();
        advance();
        if (committing.due()) {
            settlePositions();
            offsets.commit(assignment.partitions());
        }
        pauseAndResume();
        reporter.report();
        boolean blocked = window.full() || !polled.isEmpty();
        if (!blocked) {
            poll(dispatch.congested() ? Duration.ofMillis(SHORT_MILLIS) : settings.poll());
        } else {
            completions.await(settings.blocked().toMillis());
            if (polling.due()) {
                poll(Duration.ZERO);
            }
        }
    }

    /** Everything but Kafka's part: what ended is noted, what may be sent is sent. */
    private void advance() {
        completions.drain();
        topics.advance(assignment.ids());
        for (LiveRoute lost : routes.advance()) {
            rewind(lost);
        }
        takeUp();
        intake.flush();
        dispatch.pump();
        letters.pump();
    }

    /** Nothing of a route is kept while its tables do not fit it: others may have the window, and the records are in Kafka. */
    private void rewind(LiveRoute route) {
        for (Partition partition : assignment.rewind(route.route().topics())) {
            consumer.seek(partition.id(), partition.completed().position());
        }
    }

    private void takeUp() {
        while (!polled.isEmpty() && !window.full()) {
            ConsumerRecord<byte[], byte[]> record = polled.peek();
            Partition partition = polled.partition();
            Ready route = routes.of(record.topic()).ready();
            if (route == null || isHeld(partition)) {
                consumer.seek(partition.id(), record.offset());
                polled.drop(Set.of(partition));
            } else {
                intake.take(polled.take(), partition, route);
            }
        }
    }

    private boolean isHeld(Partition partition) {
        return partition.stopped() || partition.completed().span() >= settings.maxSpan();
    }

    private void poll(Duration timeout) {
        ConsumerRecords<byte[], byte[]> records;
        try {
            records = consumer.poll(timeout);
        } catch (WakeupException e) {
            return; // somebody wants the loop to come round
        }
        for (TopicPartition id : records.partitions()) {
            Partition partition = assignment.get(id);
            if (partition != null) {
                polled.add(partition, records.records(id));
            }
        }
    }

    private void pauseAndResume() {
        boolean blocked = window.full() || !polled.isEmpty();
        for (Partition partition : assignment.partitions()) {
            boolean pause = blocked
                    || isHeld(partition)
                    || routes.of(partition.id().topic()).ready() == null;
            if (pause != partition.paused()) {
                partition.paused(pause);
                if (pause) {
                    consumer.pause(List.of(partition.id()));
                } else {
                    consumer.resume(List.of(partition.id()));
                }
            }
        }
    }

    /** Where nothing is in flight, the partition is done up to where it is read; this passes over aborted and compacted records. */
    private void settlePositions() {
        for (Partition partition : assignment.partitions()) {
            if (partition.completed().span() == 0
                    && !polled.has(partition)
                    && consumer.currentLag(partition.id()).isPresent()) {
                Positions.known(consumer, partition.id()).ifPresent(partition.completed()::moveTo);
            }
        }
    }

    /** Waits until what has been sent is answered. What waits for servers to come back is not waited for: it will be read again. */
    void drain(Duration atMost) {
        long deadline = nanos.getAsLong() + atMost.toNanos();
        intake.flush();
        do {
            completions.drain();
            intake.flush();
            dispatch.pump();
            letters.pump();
            if (!dispatch.busy() && !letters.busy() && !refusals.busy()) {
                return;
            }
            completions.await(settings.blocked().toMillis());
        } while (deadline - nanos.getAsLong() > 0);
        completions.drain();
    }
}
