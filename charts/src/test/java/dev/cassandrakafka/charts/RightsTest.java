package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void namedNamespacesNeedNothingOfTheCluster() {
        // Given
        Rendered rendered = Rendered.of("namespaced");
        // Then
        assertThat(rendered.all(ClusterRole.class)).isEmpty();
        assertThat(rendered.all(ClusterRoleBinding.class)).isEmpty();
        assertThat(rendered.all(Role.class))
                .extracting(role -> role.getMetadata().getNamespace())
                .containsExactlyInAnyOrder("shop", "billing", Chart.NAMESPACE);
        assertThat(rendered.environment()).containsEntry("WATCH_NAMESPACES", "shop,billing");
    }

    @Test
    void rightsAreTheSameInANamespaceAndInTheCluster() {
        // Given
        List<PolicyRule> inCluster = Rendered.of("default").all(ClusterRole.class).stream()
                .filter(role -> !role.getMetadata().getName().matches(".*-(view|edit)"))
                .flatMap(role -> role.getRules().stream())
                .toList();
        List<Role> inNamespaces = Rendered.of("namespaced").all(Role.class).stream()
                .filter(role -> !role.getMetadata().getNamespace().equals(Chart.NAMESPACE))
                .toList();
        // Then
        assertThat(inNamespaces).hasSize(2).allSatisfy(role -> assertThat(role.getRules())
                .isEqualTo(inCluster));
    }

    @Test
    void secretsAreReadOnly() {
        assertThat(Rendered.of("default").all(ClusterRole.class))
                .flatMap(ClusterRole::getRules)
                .filteredOn(rule -> rule.getResources().contains("secrets"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getVerbs()).containsExactly("get", "list", "watch"));
    }

    @Test
    void sinksAreNeverWrittenByTheOperator() {
        assertThat(Rendered.of("namespaced").all(Role.class))
                .flatMap(Role::getRules)
                .filteredOn(rule -> rule.getResources().contains("cassandrasinks"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getVerbs()).containsExactly("get", "list", "watch"));
    }

    @Test
    void peopleWithClusterRolesMayWorkWithSinks() {
        assertThat(Rendered.of("default").all(ClusterRole.class))
                .filteredOn(role ->
                        role.getMetadata().getLabels().containsKey("rbac.authorization.k8s.io/aggregate-to-edit"))
                .hasSize(2);
    }

    @Test
    void theLeaseIsLimitedToItsName() {
        assertThat(Rendered.of("default").all(Role.class))
                .flatMap(Role::getRules)
                .filteredOn(rule -> !rule.getVerbs().contains("create"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getResourceNames()).containsExactly("cassandra-kafka-operator"));
    }
}
