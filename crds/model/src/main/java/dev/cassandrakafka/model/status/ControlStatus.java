package dev.cassandrakafka.model.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the process beside the data path has found.
 *
 * @param findings what is not set up as change capture needs it, errors first
 * @param coverage up to when events are complete, by table
 * @param hosts nodes of the capture data centre and up to when each has published
 */
public record ControlStatus(List<PreflightFinding> findings, List<TableCoverage> coverage, List<HostCoverage> hosts) {

    /** Nothing looked at yet. */
    public static final ControlStatus NOTHING = new ControlStatus(null, null, null);

    @SuppressWarnings("NullAway") // a document of another version may lack a field
    public ControlStatus(
            @Nullable List<PreflightFinding> findings,
            @Nullable List<TableCoverage> coverage,
            @Nullable List<HostCoverage> hosts) {
        this.findings = List.copyOf(Objects.requireNonNullElse(findings, List.of()));
        this.coverage = List.copyOf(Objects.requireNonNullElse(coverage, List.of()));
        this.hosts = List.copyOf(Objects.requireNonNullElse(hosts, List.of()));
    }
}
