package dev.cassandrakafka.model.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.route.ErrorsSpec;
import dev.cassandrakafka.model.route.Route;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline file of the role {@code sink}.
 *
 * @param name {@code <namespace>.<name>} of the resource, or any name of one's own without Kubernetes; names the Kafka client and,
 *     where {@code kafka.groupId} is absent, the consumer group
 * @param kafka where records come from
 * @param cassandra where rows go
 * @param routes what flows where
 * @param errors what becomes of bad records
 */
public record SinkPipeline(
        @Required
                @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "name names the pipeline: the Kafka clients, the metrics and, where `kafka.groupId` is absent, the consumer group.")
                String name,
        @Required @JsonPropertyDescription("kafka is the Kafka cluster that is read from and how.") KafkaSpec kafka,
        @Required @JsonPropertyDescription("cassandra is the Cassandra cluster that is written to.")
                CassandraSpec cassandra,
        @Required @Size(min = 1, max = 64) @JsonPropertyDescription("routes say which topics go into which tables.")
                List<Route> routes,
        @JsonPropertyDescription("errors says what is done about bad records.") ErrorsSpec errors) {

    @SuppressWarnings(
            "NullAway") // absent in a file that people write by hand; the reader of the file says which is missing
    public SinkPipeline(
            String name,
            KafkaSpec kafka,
            CassandraSpec cassandra,
            @Nullable List<Route> routes,
            @Nullable ErrorsSpec errors) {
        this.name = name;
        this.kafka = kafka;
        this.cassandra = cassandra;
        this.routes = List.copyOf(Objects.requireNonNullElse(routes, List.of()));
        this.errors = Objects.requireNonNullElseGet(errors, ErrorsSpec::defaults);
    }

    /** The consumer group: the one named, or the name of the pipeline. */
    public String groupId() {
        return Objects.requireNonNullElse(kafka.groupId(), name);
    }
}
