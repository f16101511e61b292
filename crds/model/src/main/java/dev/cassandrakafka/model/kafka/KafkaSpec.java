package dev.cassandrakafka.model.kafka;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.TlsSpec;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Kafka cluster that is read from and how. */
@ValidationRule(
        value = "has(self.groupId) == has(oldSelf.groupId) && (!has(self.groupId) || self.groupId == oldSelf.groupId)",
        message =
                "must not change, since the committed offsets belong to the group; make a new resource to read with another one",
        reason = "FieldValueInvalid",
        fieldPath = ".groupId")
public record KafkaSpec(
        @Required
                @Size(min = 1, max = 2048)
                @Pattern("^[^\\s,]+:[0-9]{1,5}(,[^\\s,]+:[0-9]{1,5})*$")
                @JsonPropertyDescription("bootstrapServers is a comma-separated list of host:port of brokers.")
                String bootstrapServers,
        @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "groupId is the consumer group that shares the partitions. Absent: `<namespace>.<name>` of the resource. It cannot"
                                + " be changed later, since the committed offsets belong to it.")
                @Nullable
                String groupId,
        @JsonPropertyDescription("tls turns on TLS towards the brokers. Absent: plain text.") @Nullable TlsSpec tls,
        @JsonPropertyDescription(
                        "authentication is the user for Kafka. Absent: none (or the client certificate of `tls`).")
                @Nullable
                KafkaAuthentication authentication,
        @JsonPropertyDescription("consumer tunes the Kafka consumer.") ConsumerSpec consumer) {

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public KafkaSpec(
            String bootstrapServers,
            @Nullable String groupId,
            @Nullable TlsSpec tls,
            @Nullable KafkaAuthentication authentication,
            @Nullable ConsumerSpec consumer) {
        this.bootstrapServers = bootstrapServers;
        this.groupId = groupId;
        this.tls = tls;
        this.authentication = authentication;
        this.consumer = Objects.requireNonNullElseGet(consumer, ConsumerSpec::none);
    }

    /** How to reach the cluster, without what is read from it. */
    public KafkaConnectionSpec connection() {
        return new KafkaConnectionSpec(bootstrapServers, tls, authentication);
    }

    /** The same cluster with the consumer group named. */
    public KafkaSpec withGroupId(String group) {
        return new KafkaSpec(bootstrapServers, group, tls, authentication, consumer);
    }
}
