package dev.cassandrakafka.testkit.pod.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The broker's configuration: what one small broker needs, and over it every variable {@code KAFKA_<SETTING>} of the environment, spelt as
 * for Apache Kafka's own images ({@code _} is a dot, {@code __} an underscore, {@code ___} a dash).
 */
final class KafkaPodConfig {
    static final String DEFAULT_CLUSTER_ID = "AAAAAAAAQACAAAAAAAAAAA";
    private static final String PREFIX = "KAFKA_";
    private static final String CLUSTER_ID = "KAFKA_CLUSTER_ID";

    private KafkaPodConfig() {}

    /** Any base64 UUID; it only has to stay the same over restarts. */
    static String clusterId(Map<String, String> environment) {
        return environment.getOrDefault(CLUSTER_ID, DEFAULT_CLUSTER_ID);
    }

    static Properties render(Map<String, String> environment) {
        Properties properties = new Properties();
        properties.putAll(quorumOfOne());
        properties.putAll(internalTopicsOfOneReplica());
        properties.putAll(smallAndQuick());
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !variable.equals(CLUSTER_ID)) {
                properties.setProperty(setting(variable), value);
            }
        });
        return properties;
    }

    private static Map<String, String> quorumOfOne() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:9093",
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "INTERNAL",
                "listeners", "INTERNAL://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093",
                "advertised.listeners", "INTERNAL://localhost:9092",
                "listener.security.protocol.map", "INTERNAL:PLAINTEXT,EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", "/data/kafka",
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> internalTopicsOfOneReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /** The cleaner's buffer is 128 MiB by default, which does not fit a small heap. */
    private static Map<String, String> smallAndQuick() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "controller.quorum.election.timeout.ms", "300",
                "broker.heartbeat.interval.ms", "200",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", "67108864",
                "num.network.threads", "2",
                "num.io.threads", "2");
    }

    private static String setting(String variable) {
        return variable.substring(PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace("___", "-")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }
}
