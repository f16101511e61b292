package dev.cassandrakafka.operator.scenario;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Map;

/** Objects of somebody else. */
final class Foreign {
    private Foreign() {}

    static ConfigMap configMap(World world, String name) {
        return world.client
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withNamespace(world.namespace())
                        .withName(name)
                        .endMetadata()
                        .withData(Map.of("theirs", "value"))
                        .build())
                .create();
    }
}
