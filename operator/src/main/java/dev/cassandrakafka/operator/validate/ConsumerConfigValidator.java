package dev.cassandrakafka.operator.validate;

import dev.cassandrakafka.model.kafka.OwnedConsumerOptions;
import java.util.Map;
import java.util.TreeMap;
import net.jcip.annotations.Immutable;

/** Refuses options of the Kafka consumer that the runtime itself must set, or that would carry secrets into a ConfigMap. */
@Immutable
final class ConsumerConfigValidator {

    void validate(Map<String, String> config, Problems problems) {
        new TreeMap<>(config).keySet().forEach(option -> OwnedConsumerOptions.refusal(option)
                .ifPresent(refusal -> problems.add("spec.kafka.consumer.config[%s]".formatted(option), refusal)));
    }
}
