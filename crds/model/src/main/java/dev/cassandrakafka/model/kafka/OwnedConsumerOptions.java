package dev.cassandrakafka.model.kafka;

import java.util.List;
import java.util.Optional;

/** Options of the Kafka consumer that the runtime sets itself, so that nothing else in a pipeline can contradict them. */
public final class OwnedConsumerOptions {
    private static final List<String> FIELDS = List.of(
            "bootstrap.servers",
            "group.id",
            "group.instance.id",
            "client.id",
            "key.deserializer",
            "value.deserializer",
            "enable.auto.commit",
            "auto.commit.interval.ms",
            "allow.auto.create.topics",
            "security.protocol",
            "config.providers");
    private static final List<String> PREFIXES = List.of("ssl.", "sasl.", "config.providers.");

    private OwnedConsumerOptions() {}

    /** Names of single options; {@link #prefixes()} has whole families. */
    public static List<String> names() {
        return FIELDS;
    }

    /** Beginnings of names that are owned whatever follows. */
    public static List<String> prefixes() {
        return PREFIXES;
    }

    /** Whether the runtime owns the option, and if so what to do instead of setting it. */
    public static Optional<String> refusal(String option) {
        if (!FIELDS.contains(option) && PREFIXES.stream().noneMatch(option::startsWith)) {
            return Optional.empty();
        }
        return Optional.of("is set by the runtime; " + instead(option));
    }

    private static String instead(String option) {
        return switch (option) {
            case "bootstrap.servers" -> "use `bootstrapServers`";
            case "group.id" -> "use `groupId`";
            case "security.protocol" -> "use `tls` and `authentication`";
            default ->
                option.startsWith("ssl.")
                        ? "use `tls`"
                        : option.startsWith("sasl.") ? "use `authentication`" : "remove it";
        };
    }
}
