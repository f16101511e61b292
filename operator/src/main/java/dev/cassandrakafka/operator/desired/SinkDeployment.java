package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.identity.SinkIdentity;
import dev.cassandrakafka.operator.reference.References;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import net.jcip.annotations.Immutable;

/** The Deployment of a sink. A new pod must be ready before an old one goes, so a change that does not work stops nothing. */
@Immutable
final class SinkDeployment {
    private static final int PROGRESS_DEADLINE_SECONDS = 600;
    private static final int REVISION_HISTORY_LIMIT = 3;

    private final SinkPodTemplate pods;

    SinkDeployment(WorkloadSettings settings) {
        this.pods = new SinkPodTemplate(settings);
    }

    Deployment desired(SinkIdentity sink, CassandraSinkSpec spec, References references, String configHash) {
        return new DeploymentBuilder()
                .withMetadata(SinkWorkload.metadata(sink))
                .withNewSpec()
                .withReplicas(Scale.wanted(spec))
                .withMinReadySeconds(0)
                .withProgressDeadlineSeconds(PROGRESS_DEADLINE_SECONDS)
                .withRevisionHistoryLimit(REVISION_HISTORY_LIMIT)
                .withNewSelector()
                .withMatchLabels(sink.selectorLabels())
                .endSelector()
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withTemplate(pods.desired(sink, spec.template(), references, configHash))
                .endSpec()
                .build();
    }
}
