package dev.cassandrakafka.operator.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jcip.annotations.Immutable;

/** Reads settings from an environment. A value that cannot be read stops the start, with the name of its variable. */
@Immutable
public final class SettingsReader {
    private static final String IMAGE = "ghcr.io/cassandra-kafka/cassandra-kafka-sink:";
    private static final int MAX_PORT = 65_535;
    private static final int MAX = 86_400;

    private final Map<String, String> environment;

    /** Reads from that environment. */
    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * All settings.
     *
     * @param version the version of the operator, which is also that of the image of the sink
     * @throws InvalidSettingException with the variable that cannot be read
     */
    public OperatorSettings read(String version) {
        return new OperatorSettings(
                text(Setting.SINK_IMAGE, IMAGE + version),
                namespaces(),
                text(Setting.POD_NAMESPACE, Setting.POD_NAMESPACE.defaultText()),
                text(Setting.POD_NAME, environment.getOrDefault("HOSTNAME", "operator")),
                flag(Setting.LEADER_ELECTION),
                number(Setting.HTTP_PORT, 0, MAX_PORT),
                seconds(Setting.OBSERVE_INTERVAL_SECONDS),
                number(Setting.RECONCILE_THREADS, 1, MAX),
                number(Setting.CLIENT_MAX_REQUESTS, 1, MAX),
                seconds(Setting.CACHE_SYNC_SECONDS),
                seconds(Setting.TERMINATION_SECONDS));
    }

    private Set<String> namespaces() {
        return Arrays.stream(text(Setting.WATCH_NAMESPACES, "").split(",", -1))
                .map(String::strip)
                .filter(namespace -> !namespace.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting, 1, MAX));
    }

    private boolean flag(Setting setting) {
        var text = text(setting, setting.defaultText());
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSettingException(setting, text, "'true' or 'false'");
        };
    }

    private int number(Setting setting, int min, int max) {
        var text = text(setting, setting.defaultText());
        try {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(setting, text, "a number from %d to %d".formatted(min, max));
        }
        throw new InvalidSettingException(setting, text, "a number from %d to %d".formatted(min, max));
    }

    private String text(Setting setting, String absent) {
        var text = environment.getOrDefault(setting.name(), "").strip();
        return text.isEmpty() ? absent : text;
    }
}
