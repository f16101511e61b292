package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.PodTemplate;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jcip.annotations.Immutable;

/** The container of a role. */
@Immutable
final class RoleContainer {
    /** The heap follows the container; a process that has run out of it cannot be trusted to keep its promises. */
    private static final List<String> JVM_OPTIONS = List.of("-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError");

    private static final int PROBE_PERIOD_SECONDS = 10;
    private static final int READINESS_PERIOD_SECONDS = 5;
    private static final int STARTUP_PERIOD_SECONDS = 2;
    private static final int PROBE_FAILURES = 3;
    private static final int STARTUP_FAILURES = 60;

    private RoleContainer() {}

    static Container desired(PodPlan plan) {
        var image = plan.image();
        return new ContainerBuilder()
                .withName(plan.component().role().role())
                .withImage(image)
                .withImagePullPolicy(pullPolicy(image))
                .addNewPort()
                .withName(PodPaths.HTTP_PORT_NAME)
                .withContainerPort(PodPaths.HTTP_PORT)
                .withProtocol("TCP")
                .endPort()
                .withEnv(environment(plan.template()))
                .withResources(Objects.requireNonNullElseGet(plan.template().resources(), RoleContainer::resources))
                .withSecurityContext(securityContext())
                // /livez answers as soon as the process is up: servers that are away must not get the pod killed.
                .withStartupProbe(probe("/livez", STARTUP_PERIOD_SECONDS, STARTUP_FAILURES))
                .withLivenessProbe(probe("/livez", PROBE_PERIOD_SECONDS, PROBE_FAILURES))
                .withReadinessProbe(probe("/readyz", READINESS_PERIOD_SECONDS, PROBE_FAILURES))
                .withTerminationMessagePath("/dev/termination-log")
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .withVolumeMounts(PodVolumes.mounts(plan.references()))
                .build();
    }

    /** What the API server would fill in, written out. */
    private static String pullPolicy(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        return name.endsWith(":latest") || !(name.contains(":") || name.contains("@")) ? "Always" : "IfNotPresent";
    }

    private static List<EnvVar> environment(PodTemplate template) {
        var options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(template.jvmOptions());
        var env = new ArrayList<EnvVar>();
        env.add(new EnvVarBuilder()
                .withName("JAVA_TOOL_OPTIONS")
                .withValue(String.join(" ", options))
                .build());
        template.env().stream().map(EnvironmentDefaults::explicit).forEach(env::add);
        return env;
    }

    private static ResourceRequirements resources() {
        return new ResourceRequirementsBuilder()
                .withRequests(Map.of("cpu", new Quantity("250m"), "memory", new Quantity("512Mi")))
                .withLimits(Map.of("memory", new Quantity("1Gi")))
                .build();
    }

    private static SecurityContext securityContext() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withPrivileged(false)
                .withReadOnlyRootFilesystem(true)
                .withRunAsNonRoot(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .build();
    }

    private static Probe probe(String path, int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(path)
                .withNewPort(PodPaths.HTTP_PORT_NAME)
                .withScheme("HTTP")
                .endHttpGet()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(2)
                .withSuccessThreshold(1)
                .withFailureThreshold(failures)
                .build();
    }
}
