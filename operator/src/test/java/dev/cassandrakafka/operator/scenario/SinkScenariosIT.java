package dev.cassandrakafka.operator.scenario;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "KUBECONFIG",
        matches = ".+",
        disabledReason = "KUBECONFIG names no API server to run against")
class SinkScenariosIT extends SinkScenarios {
    @Override
    Config apiServer() {
        return Config.autoConfigure(null);
    }

    @Override
    Config operator(Config author) throws IOException {
        return PackagedRights.impersonated(author);
    }
}
