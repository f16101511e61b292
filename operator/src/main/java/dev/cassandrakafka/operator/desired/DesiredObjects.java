package dev.cassandrakafka.operator.desired;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The objects that a sink is made of. They are not changed once they are here.
 *
 * @param serviceAccount for the pods, unless the template names one
 * @param configMap the pipeline file
 * @param service for those who scrape metrics
 * @param disruptionBudget where there is more than one pod
 * @param deployment the pods
 */
public record DesiredObjects(
        Optional<ServiceAccount> serviceAccount,
        ConfigMap configMap,
        Service service,
        Optional<PodDisruptionBudget> disruptionBudget,
        Deployment deployment) {

    /** All of them, the Deployment last, so that its pods find everything in place. */
    public List<HasMetadata> inOrder() {
        return Stream.of(
                        serviceAccount.stream(),
                        Stream.of(configMap, service),
                        disruptionBudget.stream(),
                        Stream.of(deployment))
                .<HasMetadata>flatMap(objects -> objects)
                .toList();
    }
}
