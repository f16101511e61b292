package dev.cassandrakafka.control.topic;

import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.List;
import java.util.Map;

/** Brokers that make a topic because somebody asks for it, with settings of their own: above all with other partitions. Pure. */
public final class AutoCreation {
    /** The option of the brokers. */
    public static final String OPTION = "auto.create.topics.enable";

    private AutoCreation() {}

    /**
     * None if no broker does, or none may be asked.
     *
     * @param brokers what the option is set to, by broker
     */
    public static List<PreflightFinding> of(Map<String, String> brokers) {
        List<String> making = brokers.entrySet().stream()
                .filter(broker -> Boolean.parseBoolean(broker.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (making.isEmpty()) {
            return List.of();
        }
        return List.of(new PreflightFinding(
                FindingSeverity.WARNING,
                null,
                OPTION,
                "brokers " + String.join(", ", making),
                "brokers %s have %s=true, so that any client that asks for a topic of the pipeline before it is made gets one with other partitions; set it to false, or keep consumers from topics that do not exist yet"
                        .formatted(String.join(", ", making), OPTION)));
    }
}
