package dev.cassandrakafka.control;

import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.control.coverage.OpenLosses;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that is known at a moment, from which the status follows.
 *
 * @param preflight findings about nodes and tables
 * @param topics findings about topics
 * @param replicas of each captured table the replica sets of its token ranges
 * @param addresses of the hosts of the capture data centre
 * @param covered up to when each host has published, epoch milliseconds
 * @param known hosts that the coverage topic has records of
 * @param losses what hosts have lost
 * @param snapshots when the last complete snapshot of a table began, by {@code keyspace.table}, epoch milliseconds
 * @param acknowledgedMillis losses found until then are accepted
 */
record Observation(
        List<PreflightFinding> preflight,
        List<PreflightFinding> topics,
        Map<TableName, Collection<Set<UUID>>> replicas,
        Map<UUID, String> addresses,
        Map<UUID, Long> covered,
        Set<UUID> known,
        Map<UUID, Loss> losses,
        Map<String, Long> snapshots,
        long acknowledgedMillis) {

    /** Before anything has been asked. */
    static final Observation NOTHING =
            new Observation(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), 0);

    /** The losses that nothing has made good for this table. */
    OpenLosses openLosses(TableName table) {
        return OpenLosses.of(losses, Math.max(acknowledgedMillis, snapshots.getOrDefault(table.toString(), 0L)));
    }
}
