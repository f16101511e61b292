package dev.cassandrakafka.control;

import dev.cassandrakafka.control.coverage.Completeness;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.runtime.metrics.ControlMetric;
import dev.cassandrakafka.runtime.metrics.Metrics;
import io.micrometer.core.instrument.Meter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** The gauges of the role, over the report that was shown last. Shown by one thread, read by any. */
@NotThreadSafe
final class ControlMeters {
    private final Metrics metrics;
    private final Map<TableName, List<Meter>> tables = new HashMap<>();
    private volatile @Nullable Report last;

    ControlMeters(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge(ControlMetric.FINDINGS, () -> findings(FindingSeverity.ERROR), "Error");
        metrics.gauge(ControlMetric.FINDINGS, () -> findings(FindingSeverity.WARNING), "Warning");
        metrics.gauge(ControlMetric.HOSTS_UNCOVERED, () -> {
            Report report = last;
            return report == null ? Double.NaN : report.uncovered().size();
        });
    }

    void show(Report report) {
        last = report;
        tables.entrySet().removeIf(entry -> {
            boolean gone = !report.completeness().containsKey(entry.getKey());
            if (gone) {
                entry.getValue().forEach(metrics::remove);
            }
            return gone;
        });
        report.completeness().keySet().forEach(table -> tables.computeIfAbsent(table, this::gauges));
    }

    private List<Meter> gauges(TableName table) {
        return List.of(
                metrics.gauge(
                        ControlMetric.LOSSY_SINCE,
                        () -> {
                            Report report = last;
                            return report == null
                                    ? Double.NaN
                                    : seconds(report.lossySince().getOrDefault(table, OptionalLong.empty()));
                        },
                        table.toString()),
                metrics.gauge(ControlMetric.COMPLETE_UNTIL, () -> seconds(table, Completeness::all), table.toString()),
                metrics.gauge(
                        ControlMetric.COMPLETE_UNTIL_QUORUM,
                        () -> seconds(table, Completeness::quorum),
                        table.toString()));
    }

    private double seconds(TableName table, Function<Completeness, OptionalLong> which) {
        Report report = last;
        Completeness complete = report == null ? null : report.completeness().get(table);
        return seconds(complete == null ? OptionalLong.empty() : which.apply(complete));
    }

    private static double seconds(OptionalLong millis) {
        return millis.isPresent() ? (double) millis.getAsLong() / TimeUnit.SECONDS.toMillis(1) : Double.NaN;
    }

    private double findings(FindingSeverity severity) {
        Report report = last;
        return report == null
                ? Double.NaN
                : report.status().findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count();
    }
}
