package dev.cassandrakafka.snapshot.gate;

import dev.cassandrakafka.snapshot.run.StartGate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Open when the topic of coverage has every host, in every raw partition, covered past the start. It follows the topic from call to call;
 * one thread calls.
 */
@NotThreadSafe
public final class CoverageGate implements StartGate {
    private static final int PARTITION = 0;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<Set<UUID>> hosts;
    private final int partitions;
    private final Coverage coverage = new Coverage();

    /**
     * A gate.
     *
     * @param consumer to be used by nobody else, and closed by the caller
     * @param topic of coverage
     * @param hosts the nodes that have an agent: all of the capture data centre
     * @param partitions of the raw topic
     */
    public CoverageGate(Consumer<byte[], byte[]> consumer, String topic, Supplier<Set<UUID>> hosts, int partitions) {
        this.consumer = consumer;
        this.hosts = hosts;
        this.partitions = partitions;
        List<TopicPartition> all = List.of(new TopicPartition(topic, PARTITION));
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    @Override
    public boolean isOpen(long startMillis) {
        consumer.poll(POLL).forEach(record -> coverage.add(record.key(), record.value()));
        return coverage.covers(hosts.get(), partitions, startMillis);
    }
}
