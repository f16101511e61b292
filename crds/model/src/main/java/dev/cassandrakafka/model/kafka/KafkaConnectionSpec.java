package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.TlsSpec;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A Kafka cluster and who we are to it, for roles that need no consumer group. */
public record KafkaConnectionSpec(
        @Required
                @Size(min = 1, max = 2048)
                @Pattern("^[^\\s,]+:[0-9]{1,5}(,[^\\s,]+:[0-9]{1,5})*$")
                @JsonPropertyDescription("bootstrapServers is a comma-separated list of host:port of brokers.")
                String bootstrapServers,
        @JsonPropertyDescription("tls turns on TLS towards the brokers. Absent: plain text.") @Nullable TlsSpec tls,
        @JsonPropertyDescription(
                        "authentication is the user for Kafka. Absent: none (or the client certificate of `tls`).")
                @Nullable
                KafkaAuthentication authentication) {}
