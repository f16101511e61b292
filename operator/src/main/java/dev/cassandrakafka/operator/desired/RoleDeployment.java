package dev.cassandrakafka.operator.desired;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import net.jcip.annotations.Immutable;

/** The Deployment of a role. A new pod must be ready before an old one goes, so a change that does not work stops nothing. */
@Immutable
final class RoleDeployment {
    private static final int PROGRESS_DEADLINE_SECONDS = 600;
    private static final int REVISION_HISTORY_LIMIT = 3;

    private RoleDeployment() {}

    static Deployment desired(PodPlan pods, int replicas) {
        return new DeploymentBuilder()
                .withMetadata(pods.component().metadata())
                .withNewSpec()
                .withReplicas(replicas)
                .withMinReadySeconds(0)
                .withProgressDeadlineSeconds(PROGRESS_DEADLINE_SECONDS)
                .withRevisionHistoryLimit(REVISION_HISTORY_LIMIT)
                .withNewSelector()
                .withMatchLabels(pods.component().selectorLabels())
                .endSelector()
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withTemplate(RolePods.template(pods))
                .endSpec()
                .build();
    }
}
