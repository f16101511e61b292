package dev.cassandrakafka.testkit.pod.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaPodConfigTest {
    @Test
    void aBrokerOfItsOwnNeedsNoSettings() {
        var properties = KafkaPodConfig.render(Map.of("HOME", "/"));

        assertThat(properties)
                .containsEntry("process.roles", "broker,controller")
                .containsEntry("offsets.topic.replication.factor", "1")
                .doesNotContainKey("home");
    }

    @Test
    void variablesOverrideSettingsInTheSpellingOfKafkasImages() {
        var properties = KafkaPodConfig.render(Map.of(
                "KAFKA_LOG_DIRS", "/elsewhere",
                "KAFKA_LISTENER_NAME_SASL__SSL_SCRAM___SHA___512_SASL_JAAS_CONFIG", "module"));

        assertThat(properties)
                .containsEntry("log.dirs", "/elsewhere")
                .containsEntry("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", "module");
    }

    @Test
    void theClusterIdFormatsTheStorageAndIsNoSetting() {
        var environment = Map.of("KAFKA_CLUSTER_ID", "MkU3OEVBNTcwNTJENDM2Qg");

        assertThat(KafkaPodConfig.clusterId(environment)).isEqualTo("MkU3OEVBNTcwNTJENDM2Qg");
        assertThat(KafkaPodConfig.clusterId(Map.of())).isEqualTo(KafkaPodConfig.DEFAULT_CLUSTER_ID);
        assertThat(KafkaPodConfig.render(environment)).doesNotContainKey("cluster.id");
    }
}
