package dev.cassandrakafka.model.status;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one process does for one captured table.
 *
 * @param keyspace keyspace of the table
 * @param table name of the table
 * @param events raw records (agent) or events (merge) since the process started
 * @param dropped what brought nothing new or was left out, by reason
 * @param lastEventTime log time of the last one, ISO-8601 in UTC
 */
public record TableStatus(
        String keyspace, String table, long events, Map<String, Long> dropped, @Nullable String lastEventTime) {

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public TableStatus(
            String keyspace,
            String table,
            long events,
            @Nullable Map<String, Long> dropped,
            @Nullable String lastEventTime) {
        this.keyspace = keyspace;
        this.table = table;
        this.events = events;
        this.dropped = Map.copyOf(Objects.requireNonNullElse(dropped, Map.of()));
        this.lastEventTime = lastEventTime;
    }
}
