package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.SinkTemplate;
import dev.cassandrakafka.operator.identity.Annotation;
import dev.cassandrakafka.operator.identity.SinkIdentity;
import dev.cassandrakafka.operator.reference.References;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jcip.annotations.Immutable;

/** The pods of a sink: what the template asks for, and over it what must be. */
@Immutable
final class SinkPodTemplate {
    private static final long USER = 10001L;
    private static final long GRACE_SECONDS = 60L;

    private final SinkContainer container;

    SinkPodTemplate(WorkloadSettings settings) {
        this.container = new SinkContainer(settings);
    }

    PodTemplateSpec desired(SinkIdentity sink, SinkTemplate template, References references, String configHash) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(over(template.metadata().labels(), sink.labels()))
                .withAnnotations(
                        over(template.metadata().annotations(), Map.of(Annotation.CONFIG_HASH.key(), configHash)))
                .endMetadata()
                .withSpec(spec(sink, template, references))
                .build();
    }

    private PodSpec spec(SinkIdentity sink, SinkTemplate template, References references) {
        var account = Objects.requireNonNullElse(template.serviceAccountName(), sink.childName());
        return new PodSpecBuilder()
                .withAutomountServiceAccountToken(false)
                .withServiceAccountName(account)
                .withServiceAccount(account) // the API server fills this old name in
                .withEnableServiceLinks(false)
                .withRestartPolicy("Always")
                .withDnsPolicy("ClusterFirst")
                .withSchedulerName("default-scheduler")
                .withTerminationGracePeriodSeconds(grace(template))
                .withSecurityContext(securityContext())
                .withImagePullSecrets(template.imagePullSecrets())
                .withNodeSelector(template.nodeSelector().isEmpty() ? null : template.nodeSelector())
                .withAffinity(template.affinity())
                .withTolerations(template.tolerations())
                .withTopologySpreadConstraints(spread(sink, template))
                .withPriorityClassName(template.priorityClassName())
                .withContainers(container.desired(template, references))
                .withVolumes(PodVolumes.volumes(sink, references))
                .build();
    }

    private static long grace(SinkTemplate template) {
        var seconds = template.terminationGracePeriodSeconds();
        return seconds == null ? GRACE_SECONDS : seconds;
    }

    private static PodSecurityContext securityContext() {
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .withFsGroup(USER)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }

    private static List<TopologySpreadConstraint> spread(SinkIdentity sink, SinkTemplate template) {
        return template.topologySpreadConstraints().isEmpty()
                ? List.of(overNodes(sink))
                : template.topologySpreadConstraints();
    }

    private static TopologySpreadConstraint overNodes(SinkIdentity sink) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(sink.selectorLabels())
                .endLabelSelector()
                .build();
    }

    private static Map<String, String> over(Map<String, String> asked, Map<String, String> own) {
        var merged = new HashMap<>(asked);
        merged.putAll(own);
        return merged;
    }
}
