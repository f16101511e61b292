package dev.cassandrakafka.operator.scenario;

import dev.cassandrakafka.testkit.kubernetes.EmbeddedKubernetes;
import io.fabric8.kubernetes.client.Config;

/** Against the embedded API server. */
class FaultScenariosTest extends FaultScenarios {
    private final EmbeddedKubernetes kubernetes = EmbeddedKubernetes.start();

    @Override
    Config apiServer() {
        return kubernetes.config();
    }

    @Override
    void stopApiServer() {
        kubernetes.close();
    }
}
