package dev.cassandrakafka.runtime.metrics;

import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.Immutable;

/** A metric of a role; the page in docs is made of all of them. */
public interface Metric {
    /** The only unit of a gauge that becomes part of its name. */
    String BYTES = "bytes";

    /** What a metric is. */
    enum Kind {
        /** Only ever grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE,
        /** Counts and adds up durations. */
        TIMER
    }

    /**
     * All that there is to say of a metric.
     *
     * @param meter the name as Micrometer takes it, with dots
     * @param kind what it is
     * @param unit what is counted or measured; empty for a plain number
     * @param labels names of its labels, in the order in which {@link Metrics} takes their values
     * @param sentence what it says, for the documentation and for {@code # HELP}
     */
    @Immutable
    record Spec(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        public Spec {
            labels = List.copyOf(labels);
        }

        /** The names in the Prometheus text: one, or count, sum and largest of a timer. */
        public List<String> exposed() {
            String name = meter.replace('.', '_');
            return switch (kind) {
                case COUNTER -> List.of(name + "_total");
                case GAUGE -> List.of(unit.equals(BYTES) ? name + "_" + BYTES : name);
                case TIMER -> List.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
            };
        }
    }

    /** All that there is to say of it. */
    Spec spec();

    /** Those of every role, in the order of the page. */
    static List<Metric> all() {
        return Stream.<Metric[]>of(
                        RuntimeMetric.values(),
                        SinkMetric.values(),
                        CaptureMetric.values(),
                        MergeMetric.values(),
                        SnapshotMetric.values(),
                        ControlMetric.values())
                .flatMap(Stream::of)
                .toList();
    }
}
