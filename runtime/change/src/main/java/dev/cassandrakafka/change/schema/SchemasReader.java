package dev.cassandrakafka.change.schema;

import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of schemas from its beginning, in a thread of its own, until closed. The topic may be absent, and Kafka away: then it
 * tries again, and {@link #problem()} says what is amiss.
 */
@ThreadSafe
public final class SchemasReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemasReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration METADATA = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TopicPartition partition;
    private final Backoff backoff;
    private final TableSchemas schemas = new TableSchemas();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "schemas-reader");
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean complete;

    /**
     * Starts to read.
     *
     * @param consumers makes a consumer without a group that begins at the earliest record
     * @param topic compacted, of one partition
     * @param backoff how long to wait after a failure
     */
    public static SchemasReader start(Supplier<Consumer<byte[], byte[]>> consumers, String topic, Backoff backoff) {
        SchemasReader reader = new SchemasReader(consumers, topic, backoff);
        reader.thread.start();
        return reader;
    }

    private SchemasReader(Supplier<Consumer<byte[], byte[]>> consumers, String topic, Backoff backoff) {
        this.consumers = consumers;
        this.partition = new TopicPartition(topic, 0);
        this.backoff = backoff;
        thread.setDaemon(true);
    }

    /** What was read by now; it grows. */
    public TableSchemas schemas() {
        return schemas;
    }

    /** Whether everything was read that was there when the topic was first reached. */
    public boolean complete() {
        return complete;
    }

    /** Why the topic cannot be read at present. */
    public Optional<String> problem() {
        return problem;
    }

    /** Ends the thread, and waits for that at most a few seconds. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE.plus(METADATA).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!isClosed()) {
            failures = follow() ? 0 : failures + 1;
            pause(backoff.after(Math.max(failures, 1)));
        }
    }

    /** Reads until closed or something fails; whether it had come as far as reading. */
    private boolean follow() {
        boolean reading = false;
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            if (consumer.partitionsFor(partition.topic(), METADATA).isEmpty()) {
                problem = Optional.of("topic \"" + partition.topic() + "\" does not exist yet");
                return false;
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), METADATA).getOrDefault(partition, 0L);
            while (!isClosed()) {
                consumer.poll(POLL).forEach(this::add);
                reading = true;
                problem = Optional.empty();
                complete = complete || consumer.position(partition) >= end;
            }
        } catch (KafkaException | ConfigurationException e) {
            failed(e);
        }
        return reading;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            schemas.add(TableSchemaJson.read(record.value()));
        } catch (MalformedSchemaException e) {
            LOG.atError()
                    .addKeyValue(LogKeys.TOPIC, record.topic())
                    .addKeyValue(LogKeys.OFFSET, record.offset())
                    .addKeyValue(LogKeys.MESSAGE, e.getMessage())
                    .log("A record of the topic of schemas is passed over");
        }
    }

    private void failed(RuntimeException thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (problem.filter(message::equals).isEmpty()) {
            LOG.atWarn()
                    .addKeyValue(LogKeys.TOPIC, partition.topic())
                    .addKeyValue(LogKeys.MESSAGE, message)
                    .log("The topic of schemas cannot be read");
        }
        problem = Optional.of(message);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration delay) {
        try {
            boolean ended = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            LOG.atTrace().log(ended ? "Closed" : "Again");
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }
}
