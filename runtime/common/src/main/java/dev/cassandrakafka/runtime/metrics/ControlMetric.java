package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of the role {@code control}. */
public enum ControlMetric implements Metric {
    /** Findings. */
    FINDINGS(
            "cassandra.kafka.control.findings",
            Kind.GAUGE,
            "findings",
            List.of("severity"),
            "What preflight finds wrong with nodes, tables and topics (`Error`, `Warning`)."),
    /** Coverage. */
    COMPLETE_UNTIL(
            "cassandra.kafka.control.complete.until.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, up to which every replica of every token range has published; NaN while unknown."),
    /** Coverage by a quorum. */
    COMPLETE_UNTIL_QUORUM(
            "cassandra.kafka.control.complete.until.quorum.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, up to which a quorum of the replicas of every token range has published; NaN while unknown."),
    /** Losses. */
    LOSSY_SINCE(
            "cassandra.kafka.control.lossy.since.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, since which events may be missing, since a node has lost part of its log; NaN when none are."),
    /** Hosts. */
    HOSTS_UNCOVERED(
            "cassandra.kafka.control.hosts.uncovered",
            Kind.GAUGE,
            "hosts",
            List.of(),
            "Nodes of the capture data centre that have published nothing for a while.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    ControlMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
