package dev.cassandrakafka.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;

/** Makes the meters of {@link Metric} in a registry. Label values come in the order of {@link Metric.Spec#labels()}. */
@ThreadSafe
public final class Metrics {
    private final MeterRegistry registry;

    /** Meters of this registry. */
    public Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The counter with these label values; the same one each time. */
    public Counter counter(Metric metric, String... labels) {
        return Counter.builder(check(metric, Metric.Kind.COUNTER))
                .description(metric.spec().sentence())
                .tags(tags(metric, labels))
                .register(registry);
    }

    /** The timer with these label values; the same one each time. */
    public Timer timer(Metric metric, String... labels) {
        return Timer.builder(check(metric, Metric.Kind.TIMER))
                .description(metric.spec().sentence())
                .tags(tags(metric, labels))
                .register(registry);
    }

    /** A gauge that asks the supplier, which is held on to; NaN stands for unknown. Remove it when its subject is gone. */
    public Gauge gauge(Metric metric, Supplier<Number> value, String... labels) {
        return Gauge.builder(check(metric, Metric.Kind.GAUGE), value)
                .description(metric.spec().sentence())
                .baseUnit(metric.spec().unit().equals(Metric.BYTES) ? Metric.BYTES : null)
                .strongReference(true)
                .tags(tags(metric, labels))
                .register(registry);
    }

    /** Takes a meter out of the registry. */
    public void remove(Meter meter) {
        registry.remove(meter);
    }

    private static String check(Metric metric, Metric.Kind kind) {
        if (metric.spec().kind() != kind) {
            throw new IllegalArgumentException(metric + " is a " + metric.spec().kind() + ", not a " + kind);
        }
        return metric.spec().meter();
    }

    private static Tags tags(Metric metric, String... values) {
        if (values.length != metric.spec().labels().size()) {
            throw new IllegalArgumentException("%s has the labels %s, not %s"
                    .formatted(metric, metric.spec().labels(), List.of(values)));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            pairs.add(metric.spec().labels().get(i));
            pairs.add(values[i]);
        }
        return Tags.of(pairs.toArray(String[]::new));
    }
}
