package dev.cassandrakafka.operator.scenario;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Lets the operator of a scenario be the ServiceAccount of the packaged installation, with its rights and no others: a verb that the
 * package forgot makes the scenario fail.
 */
final class PackagedRights {
    private static final Path INSTALLATION = Path.of("../charts/cassandra-kafka-operator.yaml");
    private static final String NAMESPACE = "cassandra-kafka";
    private static final String ACCOUNT = "system:serviceaccount:cassandra-kafka:cassandra-kafka-operator";
    private static final Set<String> RIGHTS =
            Set.of("ServiceAccount", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding");

    private PackagedRights() {}

    static Config impersonated(Config administrator) throws IOException {
        install(administrator);
        return new ConfigBuilder(administrator)
                .withImpersonateUsername(ACCOUNT)
                .withImpersonateGroups("system:serviceaccounts", "system:authenticated")
                .build();
    }

    private static void install(Config administrator) throws IOException {
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(administrator).build();
                InputStream file = Files.newInputStream(INSTALLATION)) {
            apply(
                    client,
                    new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(NAMESPACE)
                            .endMetadata()
                            .build());
            for (HasMetadata object : client.load(file).items()) {
                if (RIGHTS.contains(object.getKind())) {
                    apply(client, object);
                }
            }
        }
    }

    private static void apply(KubernetesClient client, HasMetadata object) {
        client.resource(object).fieldManager("scenario").forceConflicts().serverSideApply();
    }
}
