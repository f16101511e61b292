package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.PodTemplate;
import dev.cassandrakafka.operator.identity.Annotation;
import dev.cassandrakafka.operator.identity.Component;
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
import net.jcip.annotations.Immutable;

/** The pods of a role: what the template asks for, and over it what must be. */
@Immutable
final class RolePods {
    private static final long USER = 10001L;
    private static final long GRACE_SECONDS = 60L;

    private RolePods() {}

    static PodTemplateSpec template(PodPlan plan) {
        var metadata = plan.template().metadata();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(over(metadata.labels(), plan.component().labels()))
                .withAnnotations(over(metadata.annotations(), Map.of(Annotation.CONFIG_HASH.key(), plan.configHash())))
                .endMetadata()
                .withSpec(spec(plan))
                .build();
    }

    private static PodSpec spec(PodPlan plan) {
        var account = plan.serviceAccount();
        var template = plan.template();
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
                .withTopologySpreadConstraints(spread(plan))
                .withPriorityClassName(template.priorityClassName())
                .withContainers(RoleContainer.desired(plan))
                .withVolumes(PodVolumes.volumes(plan))
                .build();
    }

    private static long grace(PodTemplate template) {
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

    private static List<TopologySpreadConstraint> spread(PodPlan plan) {
        var asked = plan.template().topologySpreadConstraints();
        return asked.isEmpty() ? List.of(overNodes(plan.component())) : asked;
    }

    private static TopologySpreadConstraint overNodes(Component component) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(component.selectorLabels())
                .endLabelSelector()
                .build();
    }

    private static Map<String, String> over(Map<String, String> asked, Map<String, String> own) {
        var merged = new HashMap<>(asked);
        merged.putAll(own);
        return merged;
    }
}
