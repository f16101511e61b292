package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import dev.cassandrakafka.testkit.process.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A table made of the events of its change topic (envelope {@code Change}, JSON), to be held against the table itself: every cell with its
 * value, its write time, and its expiry within a second, and every row that is there by its marker alone.
 */
@NotThreadSafe
public final class TableFromTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private final CqlSession session;
    private final Shape shape;
    private final ChangeJson json;
    private final RebuiltTable table;

    private TableFromTopic(CqlSession session, Shape shape) {
        this.session = session;
        this.shape = shape;
        this.json = new ChangeJson(shape);
        this.table = new RebuiltTable(shape);
    }

    /**
     * An empty one with the schema that the table has now.
     *
     * @throws ServerException when there is no such table
     */
    public static TableFromTopic of(CqlSession session, String keyspace, String table) {
        TableMetadata metadata = session.getMetadata()
                .getKeyspace(CqlIdentifier.fromInternal(keyspace))
                .flatMap(found -> found.getTable(CqlIdentifier.fromInternal(table)))
                .orElseThrow(() -> new ServerException("there is no table %s.%s".formatted(keyspace, table)));
        return new TableFromTopic(session, new Shape(metadata));
    }

    /** Applies one event. */
    public TableFromTopic add(ConsumerRecord<byte[], byte[]> record) {
        table.apply(json.read(record.value()), record.partition());
        return this;
    }

    /** Applies every event that the topic holds now. The consumer must read what is committed alone; it is assigned anew. */
    public TableFromTopic addAll(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            StreamSupport.stream(consumer.poll(POLL).spliterator(), false).forEach(this::add);
        }
        return this;
    }

    /**
     * What differs from the table, read now at ALL, a line for each cell or row; none when both are equal. What is known only from a
     * snapshot that could not tell its time is held against its value alone.
     */
    public List<String> differences() {
        long nowSeconds = System.currentTimeMillis() / 1000;
        return table.view(nowSeconds).differencesFrom(new SelectedView(shape, nowSeconds).read(session));
    }

    /** The events that came although something newer of the same cell, row or partition had come before them, a line for each. */
    public List<String> late() {
        return table.late();
    }

    /** How many rows a read shows now, static rows among them. */
    public int rows() {
        return table.view(System.currentTimeMillis() / 1000).rows().size();
    }
}
