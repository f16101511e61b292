package dev.cassandrakafka.operator.process;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.logging.LogKey;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Java Operator SDK is told, each with its reason.
 *
 * @param client for everything that is asked of the API server
 * @param settings the settings of the operator
 * @param metrics our meters
 * @param leadership which replica works
 */
record FrameworkSettings(KubernetesClient client, OperatorSettings settings, Metrics metrics, Leadership leadership) {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkSettings.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);
    private static final double RETRY_FACTOR = 1.5;
    /** A Secret that flaps must not starve other resources. */
    private static final Duration RATE_PERIOD = Duration.ofSeconds(15);

    private static final int RATE_LIMIT = 15;
    /** Against events that got lost: https://github.com/fabric8io/kubernetes-client/issues/7435. */
    private static final Duration MAX_INTERVAL = Duration.ofMinutes(10);

    void apply(ConfigurationServiceOverrider framework) {
        framework
                .withKubernetesClient(client)
                .withCloseClientOnStop(false)
                .withMetrics(metrics)
                .withConcurrentReconciliationThreads(settings.reconcileThreads())
                .withConcurrentWorkflowExecutorThreads(1) // there are no workflows
                .withReconciliationTerminationTimeout(settings.termination())
                .withCacheSyncTimeout(settings.cacheSync())
                // Rights that are missing in one namespace must not keep the others waiting: the informer tries again,
                // health tells.
                .withStopOnInformerErrorDuringStartup(false)
                .withInformerStoppedHandler(FrameworkSettings::informerStopped)
                // Of two versions of an object the later one counts: our own writes are known at once.
                .withParseResourceVersions(true)
                .withUseSSAToPatchPrimaryResource(true)
                .checkingCRDAndValidateLocalModel(false);
        leadership.election().ifPresent(framework::withLeaderElectionConfiguration);
    }

    /** Without a cause it has been asked to stop. */
    private static void informerStopped(SharedIndexInformer<?> informer, @Nullable Throwable cause) {
        if (cause != null) {
            LOG.atError()
                    .setCause(cause)
                    .addKeyValue(LogKey.KIND, informer.getApiTypeClass().getSimpleName())
                    .log("An informer has stopped");
        }
    }

    static void apply(ControllerConfigurationOverrider<CassandraSink> controller, OperatorSettings settings) {
        if (settings.watchNamespaces().isEmpty()) {
            controller.watchingAllNamespaces();
        } else {
            controller.settingNamespaces(settings.watchNamespaces());
        }
        controller
                .withFieldManager(Label.MANAGER)
                .withGenerationAware(false) // our own filter in its place
                .withOnUpdateFilter(FrameworkSettings::concernsUs)
                .withRetry(new GenericRetry()
                        .setInitialInterval(FIRST_RETRY)
                        .setIntervalMultiplier(RETRY_FACTOR)
                        .setMaxInterval(LAST_RETRY.toMillis())
                        .withoutMaxAttempts())
                .withRateLimiter(new LinearRateLimiter(RATE_PERIOD, RATE_LIMIT))
                .withReconciliationMaxInterval(MAX_INTERVAL);
    }

    /** A new spec or a deletion; our own writes of the status do not count. */
    private static boolean concernsUs(CassandraSink now, CassandraSink before) {
        return !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
                || now.isMarkedForDeletion();
    }
}
