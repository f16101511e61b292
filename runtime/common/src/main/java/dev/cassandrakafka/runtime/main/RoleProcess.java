package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Invalid;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import dev.cassandrakafka.runtime.health.Heartbeat;
import dev.cassandrakafka.runtime.health.HttpEndpoints;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.runtime.metrics.ProcessMetrics;
import dev.cassandrakafka.runtime.metrics.RuntimeMetric;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of a role: HTTP from the first moment, the pipeline file as soon as it is right, then the role until the end. A wrong file
 * does not end the process; it is read again until it is right.
 */
@ThreadSafe
final class RoleProcess<T> implements RoleContext, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoleProcess.class);
    private static final Duration FILE_PERIOD = Duration.ofMillis(500);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

    private final Role<T> role;
    private final PipelineFile<T> file;
    private final SecretFiles secrets;
    private final Clock clock;
    private final Stop stop;
    private final Heartbeat heartbeat;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Metrics metrics = new Metrics(registry);
    private final ProcessMetrics processMetrics = ProcessMetrics.bind(registry);
    private final HttpEndpoints http;
    private volatile Supplier<RuntimeStatus> status;

    private RoleProcess(Role<T> role, RoleOptions options, Clock clock, Stop stop) throws IOException {
        this.role = role;
        this.file = role.file(options.pipeline);
        this.secrets = new SecretFiles(options.secretsDir);
        this.clock = clock;
        this.stop = stop;
        this.heartbeat = new Heartbeat(clock, LONGEST_ROUND);
        this.status = () -> notReady("", RuntimeReason.STARTING, "the pipeline file has not been read yet");
        this.http = HttpEndpoints.start(
                new InetSocketAddress(options.httpHost, options.httpPort), heartbeat, () -> status.get(), registry);
    }

    static <T> RoleProcess<T> start(Role<T> role, RoleOptions options, Clock clock, Stop stop) throws IOException {
        RoleProcess<T> process = new RoleProcess<>(role, options, clock, stop);
        LOG.atInfo()
                .addKeyValue(LogKeys.ROLE, role.name())
                .addKeyValue(LogKeys.VERSION, RoleMain.Version.text())
                .addKeyValue(LogKeys.PORT, process.http.port())
                .log("Process started");
        return process;
    }

    /** Runs until the end is asked for. */
    void run() throws InterruptedException {
        Optional<T> pipeline = awaitPipeline();
        if (pipeline.isPresent()) {
            T right = pipeline.get();
            String name = role.pipelineName(right);
            metrics.gauge(RuntimeMetric.BUILD, () -> 1, role.name(), name, RoleMain.Version.text());
            metrics.gauge(RuntimeMetric.READY, () -> status.get().ready() ? 1 : 0);
            status = () -> notReady(name, RuntimeReason.STARTING, "the pipeline file is right; the servers come next");
            role.run(right, this);
        }
        LOG.atInfo().addKeyValue(LogKeys.ROLE, role.name()).log("Process ends");
    }

    /** The port that HTTP is served on. */
    int port() {
        return http.port();
    }

    private Optional<T> awaitPipeline() throws InterruptedException {
        String told = "";
        do {
            heartbeat.beat();
            PipelineOutcome<T> outcome = file.read();
            if (outcome instanceof Valid<T> valid) {
                return Optional.of(valid.pipeline());
            }
            if (outcome instanceof Invalid<T> invalid && !told.equals(invalid.message())) {
                told = invalid.message();
                tell(invalid);
            }
        } while (!stop.await(FILE_PERIOD));
        return Optional.empty();
    }

    private void tell(Invalid<T> invalid) {
        String message = invalid.message();
        status = () -> notReady("", RuntimeReason.INVALID_CONFIGURATION, message);
        invalid.problems().forEach(problem -> LOG.atError()
                .addKeyValue(LogKeys.FILE, file.path())
                .addKeyValue(LogKeys.MESSAGE, problem.text())
                .log("The pipeline file is wrong; it is read again until it is right"));
    }

    private RuntimeStatus notReady(String pipeline, RuntimeReason reason, String message) {
        return RuntimeStatuses.notReady(role.name(), pipeline, reason, message);
    }

    @Override
    public SecretFiles secrets() {
        return secrets;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    @Override
    public void publish(Supplier<RuntimeStatus> next) {
        status = next;
    }

    @Override
    public boolean stopping() {
        return stop.isAsked();
    }

    @Override
    public void onStop(Runnable wakeUp) {
        stop.whenAsked(wakeUp);
    }

    @Override
    public void close() {
        http.close();
        processMetrics.close();
        registry.close();
    }
}
