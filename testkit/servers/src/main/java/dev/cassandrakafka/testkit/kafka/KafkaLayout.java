package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where everything of a cluster is: decided once, before the first broker starts, since each names the others' ports. */
record KafkaLayout(
        Path directory,
        List<Ports> ports,
        Optional<ScramUser> user,
        Optional<TestCertificates> certificates,
        Map<String, String> config) {
    /** Ports of one broker on 127.0.0.1; the last is of the listener with SASL or TLS, used only when there is one. */
    record Ports(int plain, int controller, int secured) {}

    static KafkaLayout of(
            Path directory,
            int brokers,
            Optional<ScramUser> user,
            Optional<TestCertificates> certificates,
            Map<String, String> config) {
        var ports = IntStream.range(0, brokers)
                .mapToObj(i -> new Ports(LoopbackPorts.free(), LoopbackPorts.free(), LoopbackPorts.free()))
                .toList();
        return new KafkaLayout(directory, ports, user, certificates, Map.copyOf(config));
    }

    int brokers() {
        return ports.size();
    }

    int replicationFactor() {
        return brokers();
    }

    int minInSyncReplicas() {
        return Math.max(1, brokers() - 1);
    }

    /** The name of the secured listener and its security protocol, when there is one. */
    Optional<String> securedListener() {
        if (user.isEmpty()) {
            return certificates.map(c -> "SSL");
        }
        return Optional.of(certificates.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT");
    }

    String addresses(ToIntFunction<Ports> port) {
        return ports.stream().map(p -> "127.0.0.1:" + port.applyAsInt(p)).collect(Collectors.joining(","));
    }

    String voters() {
        return IntStream.rangeClosed(1, brokers())
                .mapToObj(
                        id -> "%d@127.0.0.1:%d".formatted(id, ports.get(id - 1).controller()))
                .collect(Collectors.joining(","));
    }
}
