package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of every role. */
public enum RuntimeMetric implements Metric {
    /** Constant 1 with who we are. */
    BUILD(
            "cassandra.kafka.runtime.build",
            Kind.GAUGE,
            "",
            List.of("role", "pipeline", "version"),
            "Always 1; its labels say what the process is."),
    /** Readiness. */
    READY("cassandra.kafka.runtime.ready", Kind.GAUGE, "", List.of(), "1 while `/readyz` says ready, 0 otherwise.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    RuntimeMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
