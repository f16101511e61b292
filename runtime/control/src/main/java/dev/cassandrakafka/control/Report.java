package dev.cassandrakafka.control;

import dev.cassandrakafka.control.coverage.Completeness;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.status.ControlStatus;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.HostCoverage;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.TableCoverage;
import java.time.Duration;
import java.time.Instant;
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
 * @param uncovered hosts of the capture data centre that have published nothing for a while
 * @param trouble why the process is not ready, if it is not
 */
record Report(
        ControlStatus status,
        Map<TableName, Completeness> completeness,
        Set<UUID> uncovered,
        Optional<Trouble> trouble) {
    /** Longer than any sync period and commit interval in use; an agent says something every second. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    static Report of(Observation seen, Instant now) {
        long wanted = now.minus(LONGEST_SILENCE).toEpochMilli();
        Map<TableName, Completeness> completeness = new TreeMap<>();
        seen.replicas()
                .forEach((table, ranges) -> completeness.put(table, Completeness.of(ranges, seen.covered(), wanted)));
        Set<UUID> uncovered = new TreeSet<>(seen.addresses().keySet());
        uncovered.removeIf(host -> seen.covered().getOrDefault(host, Long.MIN_VALUE) >= wanted);
        List<PreflightFinding> findings = Stream.concat(seen.preflight().stream(), seen.topics().stream())
                .sorted(java.util.Comparator.comparing(PreflightFinding::severity))
                .toList();
        ControlStatus status = new ControlStatus(findings, coverage(completeness), hosts(seen));
        return new Report(status, completeness, uncovered, trouble(seen, uncovered));
    }

    private static Optional<Trouble> trouble(Observation seen, Set<UUID> uncovered) {
        return first(seen.preflight(), RuntimeReason.PREFLIGHT_FAILED)
                .or(() -> first(seen.topics(), RuntimeReason.TOPIC_MISMATCH))
                .or(() -> uncovered.stream().findFirst().map(host -> silent(seen, host, uncovered.size())));
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

    private static List<TableCoverage> coverage(Map<TableName, Completeness> completeness) {
        return completeness.entrySet().stream()
                .map(entry -> coverage(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TableCoverage coverage(TableName table, Completeness complete) {
        return new TableCoverage(
                table.keyspace(),
                table.table(),
                time(complete.all()),
                time(complete.quorum()),
                complete.ranges(),
                complete.behind(),
                complete.slowest().map(UUID::toString).orElse(null));
    }

    private static List<HostCoverage> hosts(Observation seen) {
        Set<UUID> all = new TreeSet<>(seen.addresses().keySet());
        all.addAll(seen.known());
        return all.stream().map(host -> host(seen, host)).toList();
    }

    private static HostCoverage host(Observation seen, UUID host) {
        Long until = seen.covered().get(host);
        return new HostCoverage(
                host.toString(), seen.addresses().get(host), until == null ? null : time(until.longValue()));
    }

    private static @Nullable String time(OptionalLong millis) {
        return millis.isPresent() ? time(millis.getAsLong()) : null;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
