package dev.cassandrakafka.control;

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
 */
record Observation(
        List<PreflightFinding> preflight,
        List<PreflightFinding> topics,
        Map<TableName, Collection<Set<UUID>>> replicas,
        Map<UUID, String> addresses,
        Map<UUID, Long> covered,
        Set<UUID> known) {

    /** Before anything has been asked. */
    static final Observation NOTHING = new Observation(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Set.of());
}
