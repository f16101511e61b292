package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.operator.identity.Component;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Map;
import net.jcip.annotations.Immutable;

/** The objects around the pods of a role. */
@Immutable
final class RoleObjects {
    private RoleObjects() {}

    /** An account without rights and without a token. */
    static ServiceAccount serviceAccount(Component component) {
        return new ServiceAccountBuilder()
                .withMetadata(component.metadata())
                .withAutomountServiceAccountToken(false)
                .build();
    }

    static ConfigMap pipelineMap(Component component, String pipeline) {
        return new ConfigMapBuilder()
                .withMetadata(component.metadata())
                .withData(Map.of(PodPaths.PIPELINE_KEY, pipeline))
                .build();
    }

    /** For those who scrape metrics, of pods that are not ready too. */
    static Service service(Component component) {
        return new ServiceBuilder()
                .withMetadata(component.metadata())
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(component.selectorLabels())
                .addNewPort()
                .withName(PodPaths.HTTP_PORT_NAME)
                .withPort(PodPaths.HTTP_PORT)
                .withNewTargetPort(PodPaths.HTTP_PORT_NAME)
                .withProtocol("TCP")
                .endPort()
                .endSpec()
                .build();
    }

    static PodDisruptionBudget disruptionBudget(Component component) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(component.metadata())
                .withNewSpec()
                .withNewMaxUnavailable(1)
                .withNewSelector()
                .withMatchLabels(component.selectorLabels())
                .endSelector()
                .endSpec()
                .build();
    }
}
