package dev.cassandrakafka.model.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a process of the merge says of its partitions.
 *
 * @param state state of Kafka Streams as it names it, {@code RUNNING}
 * @param partitions partitions of the raw topic that this process works on
 * @param restoring those whose state is being built again from Kafka
 * @param stateBytes bytes that the state takes on disk; -1 while unknown
 * @param tables what has been merged, by table
 */
public record MergeStatus(String state, int partitions, int restoring, long stateBytes, List<TableStatus> tables) {

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public MergeStatus(
            String state, int partitions, int restoring, long stateBytes, @Nullable List<TableStatus> tables) {
        this.state = state;
        this.partitions = partitions;
        this.restoring = restoring;
        this.stateBytes = stateBytes;
        this.tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
    }
}
