package dev.cassandrakafka.merge.hold;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a thread of Kafka Streams, to which a partition that is held looks as if nothing came after its last record. It is paused and
 * its position is the record that it is held at, so that nothing behind that is ever committed.
 */
@NotThreadSafe
final class HoldingConsumer extends KafkaConsumer<byte[], byte[]> {
    private final Holds holds;
    private final Set<TopicPartition> still = new HashSet<>();

    HoldingConsumer(Map<String, Object> options, Holds holds) {
        super(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.holds = holds;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        if (!still.isEmpty()) {
            letGo();
        }
        ConsumerRecords<byte[], byte[]> records = super.poll(longest);
        return holds.isEmpty() ? records : withoutHeld(records);
    }

    /** Kafka Streams pauses and resumes by itself as its buffers fill; what is held stays paused. */
    @Override
    public void resume(Collection<TopicPartition> partitions) {
        super.resume(partitions.stream()
                .filter(partition -> !still.contains(partition))
                .toList());
    }

    @Override
    public void close(org.apache.kafka.clients.consumer.CloseOptions options) {
        still.forEach(holds::left);
        super.close(options);
    }

    private void letGo() {
        Set<TopicPartition> assigned = assignment();
        for (TopicPartition partition : List.copyOf(still)) {
            if (!assigned.contains(partition)) {
                still.remove(partition);
                holds.left(partition);
            } else if (holds.of(partition).isEmpty()) {
                still.remove(partition);
                super.resume(List.of(partition));
            }
        }
    }

    private ConsumerRecords<byte[], byte[]> withoutHeld(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> rest = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(records.nextOffsets());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            Optional<Hold> hold =
                    holds.of(partition).filter(each -> all.get(all.size() - 1).offset() >= each.offset());
            rest.put(partition, hold.map(each -> before(each, all)).orElse(all));
            hold.ifPresent(
                    each -> next.put(partition, halt(partition, each, all.get(0).offset())));
        }
        rest.values().removeIf(List::isEmpty);
        return new ConsumerRecords<>(rest, next);
    }

    private static List<ConsumerRecord<byte[], byte[]>> before(Hold hold, List<ConsumerRecord<byte[], byte[]>> all) {
        return all.stream().filter(record -> record.offset() < hold.offset()).toList();
    }

    /** Never before what comes next anyway. */
    private OffsetAndMetadata halt(TopicPartition partition, Hold hold, long firstOffset) {
        long offset = Math.max(hold.offset(), firstOffset);
        pause(List.of(partition));
        seek(partition, offset);
        still.add(partition);
        holds.stands(partition, hold);
        return new OffsetAndMetadata(offset);
    }
}
