package dev.cassandrakafka.snapshot.progress;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * How far one request is.
 *
 * @param startMillis when it began: the agents must have covered this time before a row is read
 * @param tables by table id
 */
@Immutable
public record Progress(Optional<Long> startMillis, Map<UUID, TableProgress> tables) {
    public Progress {
        tables = Map.copyOf(tables);
    }

    public TableProgress table(UUID id) {
        return tables.getOrDefault(id, TableProgress.NONE);
    }
}
