package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
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
    private int events;
    private int snapshots;

    private TableFromTopic(CqlSession session, Shape shape) {
        this.session = session;
        this.shape = shape;
        this.json = new ChangeJson(shape);
        this.table = new RebuiltTable(shape);
    }

    /**
     * An empty one with the schema that the table has now.
     *
     * @throws dev.cassandrakafka.testkit.process.ServerException when there is no such table
     */
    public static TableFromTopic of(CqlSession session, String keyspace, String table) {
        return new TableFromTopic(session, Shape.of(session, keyspace, table));
    }

    /** Applies one event, unless it is of a table that had the same name and was dropped. */
    public TableFromTopic add(ConsumerRecord<byte[], byte[]> record) {
        JsonNode event = ChangeJson.parse(record.value());
        if (shape.isIdOf(event.path("source").path("tableId").asText())) {
            table.apply(json.read(event), record.partition());
            snapshots += event.path("op").asText().equals("r") ? 1 : 0;
            events++;
        }
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
        return table.view(nowSeconds).differencesFrom(new SelectedView(session, shape, nowSeconds).read());
    }

    /**
     * What differs from a reading of the table, as of its time. What a snapshot could not tell is excepted: the places of the elements of
     * lists, and whether a row without cells is there by its marker.
     */
    public Comparison compare(TableReading reading) {
        View rebuilt = table.view(reading.nowSeconds());
        return snapshots > 0
                ? SnapshotExceptions.compare(shape, rebuilt, reading.view())
                : new Comparison(rebuilt.differencesFrom(reading.view()), List.of());
    }

    /** How many events there were. */
    public int events() {
        return events;
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
