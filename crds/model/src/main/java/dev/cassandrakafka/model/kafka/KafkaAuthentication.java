package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** User and password for Kafka. */
public record KafkaAuthentication(
        @Required @JsonPropertyDescription("type is the SASL mechanism: `Plain`, `ScramSha256` or `ScramSha512`.")
                KafkaAuthenticationType type,
        @Required @Size(min = 1, max = 253) @JsonPropertyDescription("username is the name of the Kafka user.")
                String username,
        @Required @JsonPropertyDescription("passwordSecretRef names the Secret and key that hold the password.")
                SecretKeyRef passwordSecretRef) {}
