package dev.cassandrakafka.operator.validate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jcip.annotations.Immutable;

/** Refuses options of the Kafka consumer that the runtime itself must set, or that would carry secrets or code into a ConfigMap. */
@Immutable
final class ConsumerConfigValidator {
    private static final String PATH = "spec.kafka.consumer.config";

    /** Option to what to do in its place. */
    private static final Map<String, String> OWNED = Map.of(
            "bootstrap.servers", "use `spec.kafka.bootstrapServers`",
            "group.id", "use `spec.kafka.groupId`",
            "client.id", "remove it: it is the name of the pipeline",
            "enable.auto.commit", "remove it: offsets are committed when rows are durable",
            "key.deserializer", "use `spec.routes[].key.format`",
            "value.deserializer", "use `spec.routes[].value.format`",
            "security.protocol", "use `spec.kafka.tls` and `spec.kafka.authentication`");

    private static final Set<String> REFUSED_PREFIXES = Set.of("sasl.", "ssl.");

    void validate(Map<String, String> config, Problems problems) {
        new TreeMap<>(config).keySet().forEach(option -> option(option, problems));
    }

    private void option(String option, Problems problems) {
        var instead = OWNED.get(option);
        if (instead != null) {
            problems.add("%s[%s]".formatted(PATH, option), "is set by the sink itself; %s".formatted(instead));
        } else if (REFUSED_PREFIXES.stream().anyMatch(option::startsWith)) {
            problems.add(
                    "%s[%s]".formatted(PATH, option),
                    "must not be set here; use `spec.kafka.tls` and `spec.kafka.authentication`, which keep secrets in Secrets");
        }
    }
}
