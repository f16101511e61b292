package dev.cassandrakafka.model.pipeline;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.route.ErrorsSpec;
import dev.cassandrakafka.model.route.Route;
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
        String name, KafkaSpec kafka, CassandraSpec cassandra, List<Route> routes, ErrorsSpec errors) {

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
