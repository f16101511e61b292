package dev.cassandrakafka.benchmarks.pipe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.benchmarks.data.Scenario;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record into a bound statement, by hand: fields that are null are left unset. */
interface BareTable {
    /** The statement; its markers are the columns of the scenario's table, in order. */
    default String cql(Scenario scenario) {
        var columns =
                scenario.table().columns().stream().map(column -> column.name()).toList();
        return "INSERT INTO %s.%s (%s) VALUES (%s)"
                .formatted(
                        scenario.table().keyspace(),
                        scenario.table().name(),
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(column -> "?").toList()));
    }

    /** Binds one record. */
    BoundStatement bind(PreparedStatement insert, ConsumerRecord<byte[], byte[]> record, JsonNode tree);

    static BareTable of(Scenario scenario) {
        return switch (scenario) {
            case ROWS_OF_THEIR_OWN -> BareTable::event;
            case SHARED_PARTITIONS -> BareTable::byNet;
        };
    }

    private static BoundStatement event(
            PreparedStatement insert, ConsumerRecord<byte[], byte[]> record, JsonNode tree) {
        var properties = tree.get("properties");
        var coordinates = tree.get("geometry").get("coordinates");
        var row = insert.boundStatementBuilder()
                .setString(0, new String(record.key(), UTF_8))
                .setInstant(4, Instant.ofEpochMilli(properties.get("time").longValue()))
                .setBoolean(8, properties.get("tsunami").intValue() != 0)
                .setString(11, "usgs")
                .setLong(12, record.offset());
        row = number(row, 1, properties.get("mag"));
        row = text(row, 2, properties.get("place"));
        row = text(row, 3, properties.get("type"));
        row = number(row, 5, coordinates.get(0));
        row = number(row, 6, coordinates.get(1));
        row = number(row, 7, coordinates.get(2));
        var felt = properties.get("felt");
        if (!felt.isNull()) {
            row = row.setInt(9, felt.intValue());
        }
        row = text(row, 10, properties.get("alert"));
        return row.build();
    }

    private static BoundStatement byNet(
            PreparedStatement insert, ConsumerRecord<byte[], byte[]> record, JsonNode tree) {
        var properties = tree.get("properties");
        var coordinates = tree.get("geometry").get("coordinates");
        var row = insert.boundStatementBuilder()
                .setInstant(1, Instant.ofEpochMilli(properties.get("time").longValue()))
                .setString(2, new String(record.key(), UTF_8));
        row = text(row, 0, properties.get("net"));
        row = number(row, 3, properties.get("mag"));
        row = text(row, 4, properties.get("place"));
        row = number(row, 5, coordinates.get(0));
        row = number(row, 6, coordinates.get(1));
        row = number(row, 7, coordinates.get(2));
        return row.build();
    }

    private static BoundStatementBuilder text(BoundStatementBuilder row, int index, JsonNode node) {
        return node.isNull() ? row : row.setString(index, node.textValue());
    }

    private static BoundStatementBuilder number(BoundStatementBuilder row, int index, JsonNode node) {
        return node.isNull() ? row : row.setDouble(index, node.doubleValue());
    }
}
