package dev.cassandrakafka.control;

import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.control.coverage.Completeness;
import dev.cassandrakafka.control.coverage.OpenLosses;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.status.ControlStatus;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.HostCoverage;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.TableCoverage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an observation at a time. Pure.
 *
 * @param status the detail for {@code /status}
 * @param completeness by table
 * @param lossySince by table, since when its events may be missing in epoch milliseconds; empty if none are
 * @param uncovered hosts of the capture data centre that have published nothing for a while
 * @param trouble why the process is not ready, if it is not
 */
record Report(
        ControlStatus status,
        Map<TableName, Completeness> completeness,
        Map<TableName, OptionalLong> lossySince,
        Set<UUID> uncovered,
        Optional<Trouble> trouble) {
    /** Longer than any sync period and commit interval in use; an agent says something every second. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    static Report of(Observation seen, Instant now) {
        long wanted = now.minus(LONGEST_SILENCE).toEpochMilli();
        Map<UUID, Long> covered = new HashMap<>();
        // A clock that runs ahead says what nobody can know yet.
        seen.covered().forEach((host, until) -> covered.put(host, Math.min(until, now.toEpochMilli())));
        Map<TableName, Completeness> completeness = new TreeMap<>();
        Map<TableName, OptionalLong> lossySince = new TreeMap<>();
        seen.replicas().forEach((table, ranges) -> {
            OpenLosses losses = seen.openLosses(table);
            lossySince.put(table, losses.since(ranges, seen.addresses().keySet()));
            completeness.put(
                    table,
                    Completeness.of(ranges, losses.bound(covered), wanted).atMost(lossySince.get(table)));
        });
        Set<UUID> uncovered = new TreeSet<>(seen.addresses().keySet());
        uncovered.removeIf(host -> covered.getOrDefault(host, Long.MIN_VALUE) >= wanted);
        List<PreflightFinding> findings = Stream.concat(seen.preflight().stream(), seen.topics().stream())
                .sorted(java.util.Comparator.comparing(PreflightFinding::severity))
                .toList();
        ControlStatus status = new ControlStatus(findings, coverage(completeness, lossySince), hosts(seen, covered));
        return new Report(status, completeness, lossySince, uncovered, trouble(seen, uncovered, lossySince));
    }

    private static Optional<Trouble> trouble(
            Observation seen, Set<UUID> uncovered, Map<TableName, OptionalLong> lossySince) {
        return first(seen.preflight(), RuntimeReason.PREFLIGHT_FAILED)
                .or(() -> first(seen.topics(), RuntimeReason.TOPIC_MISMATCH))
                .or(() -> uncovered.stream().findFirst().map(host -> silent(seen, host, uncovered.size())))
                .or(() -> lossy(lossySince));
    }

    private static Optional<Trouble> lossy(Map<TableName, OptionalLong> lossySince) {
        var lossy = lossySince.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .toList();
        return lossy.stream()
                .findFirst()
                .map(first -> new Trouble(
                        RuntimeReason.DATA_LOSS_SUSPECTED,
                        "table %s: events since %s may be missing, since a node has lost a segment, or has left before all of it was published, or the merge has left out a record; take a snapshot (spec.snapshot.requestId), or accept it with spec.capture.lossesAcknowledgedTime%s"
                                .formatted(first.getKey(), time(first.getValue()), more(lossy.size() - 1))));
    }

    private static Optional<Trouble> first(List<PreflightFinding> findings, RuntimeReason reason) {
        List<PreflightFinding> errors = findings.stream()
                .filter(finding -> finding.severity() == FindingSeverity.ERROR)
                .toList();
        return errors.stream().findFirst().map(error -> new Trouble(reason, error.message() + more(errors.size() - 1)));
    }

    private static Trouble silent(Observation seen, UUID host, int hosts) {
        Long until = seen.covered().get(host);
        String since = until == null ? "has published nothing yet" : "has published nothing since " + time(until);
        return new Trouble(
                RuntimeReason.REPLICA_UNCOVERED,
                "node %s (%s) %s; look at the /status of its agent%s"
                        .formatted(host, seen.addresses().get(host), since, more(hosts - 1)));
    }

    private static String more(int others) {
        return others <= 0 ? "" : " (and %d more)".formatted(others);
    }

    private static List<TableCoverage> coverage(
            Map<TableName, Completeness> completeness, Map<TableName, OptionalLong> lossySince) {
        return completeness.entrySet().stream()
                .map(entry -> coverage(
                        entry.getKey(),
                        entry.getValue(),
                        lossySince.getOrDefault(entry.getKey(), OptionalLong.empty())))
                .toList();
    }

    private static TableCoverage coverage(TableName table, Completeness complete, OptionalLong lossySince) {
        return new TableCoverage(
                table.keyspace(),
                table.table(),
                time(complete.all()),
                time(complete.quorum()),
                complete.ranges(),
                complete.behind(),
                complete.slowest().map(UUID::toString).orElse(null),
                time(lossySince));
    }

    private static List<HostCoverage> hosts(Observation seen, Map<UUID, Long> covered) {
        Set<UUID> all = new TreeSet<>(seen.addresses().keySet());
        all.addAll(seen.known());
        return all.stream().map(host -> host(seen, covered, host)).toList();
    }

    private static HostCoverage host(Observation seen, Map<UUID, Long> covered, UUID host) {
        Long until = covered.get(host);
        Loss loss = seen.losses().getOrDefault(host, Loss.NONE);
        boolean open = loss.untilMillis() > seen.acknowledgedMillis();
        return new HostCoverage(
                host.toString(),
                seen.addresses().get(host),
                until == null ? null : time(until.longValue()),
                open ? time(loss.sinceMillis()) : null);
    }

    private static @Nullable String time(OptionalLong millis) {
        return millis.isPresent() ? time(millis.getAsLong()) : null;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
