package dev.cassandrakafka.operator.management;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** What the controller does, as meters. Their only label is the name of the controller. */
@ThreadSafe
public final class ControllerMetrics implements Metrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Tags tags;
    private final AtomicInteger active;

    /** Registers its meters. */
    public ControllerMetrics(MeterRegistry registry, String controller) {
        this.registry = registry;
        this.tags = Tags.of("controller", controller);
        this.active = registry.gauge(Meter.ACTIVE.meterName(), tags, new AtomicInteger());
        count(Meter.EVENTS, 0);
        count(Meter.RECONCILIATIONS, 0);
        count(Meter.RETRIES, 0);
        count(Meter.FAILURES, 0);
    }

    @Override
    public void receivedEvent(Event event, Map<String, Object> metadata) {
        count(Meter.EVENTS, 1);
    }

    @Override
    public void reconcileCustomResource(HasMetadata resource, @Nullable RetryInfo retry, Map<String, Object> metadata) {
        if (retry != null && retry.getAttemptCount() > 0) {
            count(Meter.RETRIES, 1);
        }
    }

    @Override
    public void reconciliationExecutionStarted(HasMetadata resource, Map<String, Object> metadata) {
        active.incrementAndGet();
        count(Meter.RECONCILIATIONS, 1);
    }

    @Override
    public void reconciliationExecutionFinished(HasMetadata resource, Map<String, Object> metadata) {
        active.decrementAndGet();
    }

    @Override
    public void failedReconciliation(HasMetadata resource, Exception exception, Map<String, Object> metadata) {
        count(Meter.FAILURES, 1);
    }

    @Override
    public <T> T timeControllerExecution(ControllerExecution<T> execution) throws Exception {
        var sample = Timer.start(registry);
        try {
            return execution.execute();
        } finally {
            sample.stop(Timer.builder(Meter.DURATION.meterName())
                    .description(Meter.DURATION.description())
                    .tags(tags)
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry));
        }
    }

    @Override
    public <T extends Map<?, ?>> T monitorSizeOf(T map, String name) {
        return map; // its name holds that of the controller's inner parts, which are not ours to promise
    }

    private void count(Meter meter, int times) {
        registry.counter(meter.meterName(), tags).increment(times);
    }
}
