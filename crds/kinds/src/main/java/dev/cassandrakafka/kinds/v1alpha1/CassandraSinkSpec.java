package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.route.ErrorsSpec;
import dev.cassandrakafka.model.route.Route;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wanted of a sink. */
@ValidationRule(
        value = "self.routes.all(r, r.topics.all(t, self.routes.exists_one(other, t in other.topics)))",
        message = "must not name a topic in more than one of `routes`; name all tables of a topic in one route",
        reason = "FieldValueInvalid",
        fieldPath = ".routes")
@ValidationRule(
        value = "!has(self.errors) || !has(self.errors.badRecord) || !has(self.errors.badRecord.topic)"
                + " || !self.routes.exists(r, self.errors.badRecord.topic in r.topics)",
        message = "must not be one of the topics of `routes`, or bad records would come back for ever",
        reason = "FieldValueInvalid",
        fieldPath = ".errors.badRecord.topic")
public record CassandraSinkSpec(
        @Default("Running") @JsonPropertyDescription("state says whether pods are wanted: `Running` or `Stopped`.")
                SinkState state,
        @Default("1")
                @Min(0)
                @Max(1000)
                @SpecReplicas
                @JsonPropertyDescription(
                        "replicas is the number of pods that share the partitions. More pods than partitions stand idle.")
                Integer replicas,
        @Required @JsonPropertyDescription("kafka says where records are read from.") KafkaSpec kafka,
        @Required @JsonPropertyDescription("cassandra says where rows are written to.") CassandraSpec cassandra,
        @Required
                @Size(min = 1, max = 32)
                @JsonPropertyDescription("routes say which topics flow into which tables. A topic may be named once.")
                List<Route> routes,
        @Default("{}") @JsonPropertyDescription("errors says what is done about records that cannot be written.")
                ErrorsSpec errors,
        @JsonPropertyDescription("template tunes the pods. What the operator itself must set wins over it.")
                PodTemplate template) {

    @SuppressWarnings("NullAway") // absent where no API server has checked or defaulted the resource
    public CassandraSinkSpec(
            @Nullable SinkState state,
            @Nullable Integer replicas,
            KafkaSpec kafka,
            CassandraSpec cassandra,
            @Nullable List<Route> routes,
            @Nullable ErrorsSpec errors,
            @Nullable PodTemplate template) {
        this.state = Objects.requireNonNullElse(state, SinkState.RUNNING);
        this.replicas = Objects.requireNonNullElse(replicas, 1);
        this.kafka = kafka;
        this.cassandra = cassandra;
        this.routes = List.copyOf(Objects.requireNonNullElse(routes, List.of()));
        this.errors = Objects.requireNonNullElseGet(errors, ErrorsSpec::defaults);
        this.template = Objects.requireNonNullElseGet(template, PodTemplate::defaults);
    }
}
