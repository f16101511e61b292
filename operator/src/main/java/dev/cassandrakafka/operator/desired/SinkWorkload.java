package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.identity.SinkIdentity;
import dev.cassandrakafka.operator.reference.References;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.Immutable;

/** Says which objects a sink is made of. */
@Immutable
public final class SinkWorkload {
    private final SinkDeployment deployment;

    /** With these settings. */
    public SinkWorkload(WorkloadSettings settings) {
        this.deployment = new SinkDeployment(settings);
    }

    /**
     * The objects for an accepted spec.
     *
     * @param sink whose they are
     * @param spec what is wanted
     * @param references what the spec names, all of it resolved
     */
    public DesiredObjects desired(SinkIdentity sink, CassandraSinkSpec spec, References references) {
        var pipeline = PipelineFile.render(sink, spec);
        return new DesiredObjects(
                spec.template().serviceAccountName() == null ? Optional.of(serviceAccount(sink)) : Optional.empty(),
                configMap(sink, pipeline),
                service(sink),
                Scale.wanted(spec) > 1 ? Optional.of(disruptionBudget(sink)) : Optional.empty(),
                deployment.desired(sink, spec, references, ConfigHash.of(pipeline, references)));
    }

    static ObjectMeta metadata(SinkIdentity sink) {
        return new ObjectMetaBuilder()
                .withNamespace(sink.namespace())
                .withName(sink.childName())
                .withLabels(sink.labels())
                .withOwnerReferences(sink.ownerReference())
                .build();
    }

    private static ServiceAccount serviceAccount(SinkIdentity sink) {
        return new ServiceAccountBuilder()
                .withMetadata(metadata(sink))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private static ConfigMap configMap(SinkIdentity sink, String pipeline) {
        return new ConfigMapBuilder()
                .withMetadata(metadata(sink))
                .withData(Map.of(PodPaths.PIPELINE_KEY, pipeline))
                .build();
    }

    private static Service service(SinkIdentity sink) {
        return new ServiceBuilder()
                .withMetadata(metadata(sink))
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(sink.selectorLabels())
                .addNewPort()
                .withName(PodPaths.HTTP_PORT_NAME)
                .withPort(PodPaths.HTTP_PORT)
                .withNewTargetPort(PodPaths.HTTP_PORT_NAME)
                .withProtocol("TCP")
                .endPort()
                .endSpec()
                .build();
    }

    private static PodDisruptionBudget disruptionBudget(SinkIdentity sink) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(metadata(sink))
                .withNewSpec()
                .withNewMaxUnavailable(1)
                .withNewSelector()
                .withMatchLabels(sink.selectorLabels())
                .endSelector()
                .endSpec()
                .build();
    }
}
