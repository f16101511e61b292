package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The server.properties of one broker: quick to start and small, otherwise as in production. */
final class KafkaProperties {
    private static final String INTER_BROKER = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";
    private static final String SCRAM_LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    private final KafkaLayout layout;
    private final Map<String, String> values = new TreeMap<>();

    private KafkaProperties(KafkaLayout layout) {
        this.layout = layout;
    }

    static String of(KafkaLayout layout, int id, Path data) {
        var properties = new KafkaProperties(layout);
        properties.identity(id, data);
        properties.listeners(id);
        properties.quickStart();
        properties.replication();
        properties.smallMemory();
        layout.securedListener().ifPresent(properties::secure);
        properties.values.putAll(layout.config());
        return properties.text();
    }

    private void identity(int id, Path data) {
        values.put("process.roles", "broker,controller");
        values.put("node.id", Integer.toString(id));
        values.put("controller.quorum.voters", layout.voters());
        values.put("controller.listener.names", CONTROLLER);
        values.put("inter.broker.listener.name", INTER_BROKER);
        values.put("log.dirs", data.toString());
        values.put("auto.create.topics.enable", "false");
    }

    private void listeners(int id) {
        var ports = layout.ports().get(id - 1);
        var clients = listener(INTER_BROKER, ports.plain())
                + layout.securedListener()
                        .map(name -> "," + listener(name, ports.secured()))
                        .orElse("");
        values.put("listeners", clients + "," + listener(CONTROLLER, ports.controller()));
        values.put("advertised.listeners", clients);
        values.put(
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT,SASL_SSL:SASL_SSL");
    }

    private static String listener(String name, int port) {
        return "%s://127.0.0.1:%d".formatted(name, port);
    }

    private void quickStart() {
        values.put("group.initial.rebalance.delay.ms", "0");
        values.put("controller.quorum.election.timeout.ms", "300");
        values.put("controller.quorum.election.backoff.max.ms", "100");
        values.put("broker.heartbeat.interval.ms", "200");
    }

    private void replication() {
        var replicas = Integer.toString(layout.replicationFactor());
        var inSync = Integer.toString(layout.minInSyncReplicas());
        for (var internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            values.put(internal + ".replication.factor", replicas);
            values.put(internal + ".num.partitions", "1");
        }
        values.put("transaction.state.log.min.isr", inSync);
        values.put("share.coordinator.state.topic.min.isr", inSync);
        values.put("default.replication.factor", replicas);
        values.put("min.insync.replicas", inSync);
    }

    private void smallMemory() {
        values.put("num.network.threads", "2");
        values.put("num.io.threads", "2");
        values.put("num.recovery.threads.per.data.dir", "1");
        values.put("background.threads", "2");
        // The default of 128 MiB does not fit into a small heap.
        values.put("log.cleaner.dedupe.buffer.size", "2097152");
        values.put("log.segment.bytes", "67108864");
    }

    private void secure(String listener) {
        layout.certificates().ifPresent(this::keys);
        if (layout.user().isEmpty()) {
            values.put("ssl.client.auth", "required");
            return;
        }
        var user = layout.user().get();
        values.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,SCRAM-SHA-256,PLAIN");
        var prefix = "listener.name." + listener.toLowerCase(Locale.ROOT);
        values.put(prefix + ".scram-sha-512.sasl.jaas.config", SCRAM_LOGIN);
        values.put(prefix + ".scram-sha-256.sasl.jaas.config", SCRAM_LOGIN);
        values.put(
                prefix + ".plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                        .formatted(user.name(), user.password()));
    }

    private void keys(TestCertificates certificates) {
        values.put("ssl.keystore.type", "PKCS12");
        values.put("ssl.keystore.location", certificates.serverKeyStore().toString());
        values.put("ssl.keystore.password", certificates.password());
        values.put("ssl.key.password", certificates.password());
        values.put("ssl.truststore.type", "PKCS12");
        values.put("ssl.truststore.location", certificates.trustStore().toString());
        values.put("ssl.truststore.password", certificates.password());
    }

    private String text() {
        return values.entrySet().stream().map(KafkaProperties::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Entry<String, String> property) {
        return property.getKey() + "=" + property.getValue().replace("\\", "\\\\");
    }
}
