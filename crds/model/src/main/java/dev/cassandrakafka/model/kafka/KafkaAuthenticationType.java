package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a client proves to Kafka who it is. */
public enum KafkaAuthenticationType {
    /** SASL/PLAIN. */
    @JsonProperty("Plain")
    PLAIN("PLAIN"),
    /** SASL/SCRAM-SHA-256. */
    @JsonProperty("ScramSha256")
    SCRAM_SHA_256("SCRAM-SHA-256"),
    /** SASL/SCRAM-SHA-512. */
    @JsonProperty("ScramSha512")
    SCRAM_SHA_512("SCRAM-SHA-512");

    private final String mechanism;

    KafkaAuthenticationType(String mechanism) {
        this.mechanism = mechanism;
    }

    /** The SASL mechanism as Kafka spells it in {@code sasl.mechanism}. */
    public String mechanism() {
        return mechanism;
    }
}
