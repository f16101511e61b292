package dev.cassandrakafka.operator.process;

import dev.cassandrakafka.operator.apply.Applier;
import dev.cassandrakafka.operator.cache.ResourceCaches;
import dev.cassandrakafka.operator.desired.SinkWorkload;
import dev.cassandrakafka.operator.desired.WorkloadSettings;
import dev.cassandrakafka.operator.event.EventRecorder;
import dev.cassandrakafka.operator.logging.LogKey;
import dev.cassandrakafka.operator.management.ControllerMetrics;
import dev.cassandrakafka.operator.management.Health;
import dev.cassandrakafka.operator.management.ManagementServer;
import dev.cassandrakafka.operator.management.Meter;
import dev.cassandrakafka.operator.observe.PodObserver;
import dev.cassandrakafka.operator.reconcile.CassandraSinkReconciler;
import dev.cassandrakafka.operator.reconcile.SinkStatusWriter;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import net.jcip.annotations.ThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running operator. */
@ThreadSafe
public final class OperatorProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorProcess.class);

    private final Operator operator;
    private final PodObserver observer;
    private final ManagementServer management;

    private OperatorProcess(Operator operator, PodObserver observer, ManagementServer management) {
        this.operator = operator;
        this.observer = observer;
        this.management = management;
    }

    /**
     * Starts the operator and waits until its caches are filled, or until it stands by for another replica. The client stays the
     * caller's, who closes it after the operator.
     *
     * @param client for everything that is asked of the API server
     * @param settings the settings
     * @throws IOException if the port for health and metrics is taken
     */
    public static OperatorProcess start(KubernetesClient client, OperatorSettings settings) throws IOException {
        return start(client, settings, Leadership.of(settings, () -> {}));
    }

    static OperatorProcess start(KubernetesClient client, OperatorSettings settings, Leadership leadership)
            throws IOException {
        var clock = Clock.systemUTC();
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var observer = new PodObserver();
        var caches = new ResourceCaches<>(CassandraSinkReconciler.watched(settings.watchNamespaces()));
        var reconciler = new CassandraSinkReconciler(
                caches,
                new SinkWorkload(new WorkloadSettings(settings.sinkImage())),
                new Applier(client, caches),
                new SinkStatusWriter(
                        caches, observer, new EventRecorder(client, clock), clock, settings.observeInterval()));
        var metrics = new ControllerMetrics(registry, CassandraSinkReconciler.NAME);
        Gauge.builder(Meter.RESOURCES.meterName(), caches, ResourceCaches::count)
                .description(Meter.RESOURCES.description())
                .register(registry);
        var operator = new Operator(new FrameworkSettings(client, settings, metrics, leadership)::apply);
        operator.register(reconciler, controller -> FrameworkSettings.apply(controller, settings));
        var management = ManagementServer.start(settings.httpPort(), health(operator, registry, clock), registry);
        var process = new OperatorProcess(operator, observer, management);
        process.start(settings);
        return process;
    }

    private static Health health(Operator operator, PrometheusMeterRegistry registry, Clock clock) {
        var informers = new InformerHealth(operator.getRuntimeInfo());
        Gauge.builder(Meter.UNHEALTHY.meterName(), informers, InformerHealth::unhealthy)
                .description(Meter.UNHEALTHY.description())
                .register(registry);
        return new Health(operator.getRuntimeInfo()::isStarted, informers::unhealthy, clock);
    }

    private void start(OperatorSettings settings) {
        try {
            operator.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        LOG.atInfo()
                .addKeyValue(LogKey.NAMESPACES, settings.watchNamespaces())
                .addKeyValue(LogKey.PORT, management.port())
                .log("The operator has started");
    }

    /** The port of health and metrics. */
    public int httpPort() {
        return management.port();
    }

    /** Lets work under way come to its end, for a bounded time, and stops. */
    @Override
    public void close() {
        operator.stop();
        observer.close();
        management.close();
    }
}
