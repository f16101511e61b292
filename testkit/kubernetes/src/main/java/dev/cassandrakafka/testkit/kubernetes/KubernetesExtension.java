package dev.cassandrakafka.testkit.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(KubernetesExtension.class)}: a parameter of type {@link EmbeddedKubernetes} or {@code KubernetesClient}, new for
 * each test method. JUnit closes both after the test.
 */
public final class KubernetesExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KubernetesExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == EmbeddedKubernetes.class || type == KubernetesClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getStore(NAMESPACE);
        var server = store.computeIfAbsent("server", key -> EmbeddedKubernetes.start(), EmbeddedKubernetes.class);
        return parameter.getParameter().getType() == EmbeddedKubernetes.class
                ? server
                : store.computeIfAbsent("client", key -> server.client(), KubernetesClient.class);
    }
}
