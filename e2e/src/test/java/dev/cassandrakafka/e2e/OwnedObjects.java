package dev.cassandrakafka.e2e;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every object that belongs to a resource: owned by it, or by what it owns. */
record OwnedObjects(Platform platform, CassandraSink sink) {

    /** Kind and name of each that is there now. */
    List<String> names() {
        List<HasMetadata> all = objects(platform.client(), platform.namespace());
        Set<String> owners = new HashSet<>(Set.of(sink.getMetadata().getUid()));
        for (int before = 0; before < owners.size(); ) {
            before = owners.size();
            all.stream().filter(object -> isOwned(object, owners)).forEach(object -> owners.add(uid(object)));
        }
        return all.stream()
                .filter(object -> isOwned(object, owners))
                .map(object -> object.getKind() + "/" + object.getMetadata().getName())
                .toList();
    }

    private static List<HasMetadata> objects(KubernetesClient client, String namespace) {
        return Stream.<Stream<? extends HasMetadata>>of(
                        client.apps().deployments().inNamespace(namespace).list().getItems().stream(),
                        client.apps().replicaSets().inNamespace(namespace).list().getItems().stream(),
                        client.pods().inNamespace(namespace).list().getItems().stream(),
                        client.configMaps().inNamespace(namespace).list().getItems().stream(),
                        client.services().inNamespace(namespace).list().getItems().stream(),
                        client.serviceAccounts().inNamespace(namespace).list().getItems().stream(),
                        client.policy().v1().podDisruptionBudget().inNamespace(namespace).list().getItems().stream())
                .<HasMetadata>flatMap(items -> items)
                .toList();
    }

    private static boolean isOwned(HasMetadata object, Collection<String> owners) {
        return object.getMetadata().getOwnerReferences().stream().anyMatch(owner -> owners.contains(owner.getUid()));
    }

    private static String uid(HasMetadata object) {
        return object.getMetadata().getUid();
    }
}
