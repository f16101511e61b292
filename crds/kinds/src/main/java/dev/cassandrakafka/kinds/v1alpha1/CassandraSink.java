package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.Serial;

/** Kafka topics that flow into Cassandra tables. */
@Group("cassandra-kafka.dev")
@Version("v1alpha1")
@Kind("CassandraSink")
@Singular("cassandrasink")
@Plural("cassandrasinks")
@ShortNames("csink")
@Categories("cassandra-kafka")
@ValidationRule(
        value = "self.metadata.name.size() <= 50",
        message = "`metadata.name` must be less than or equal to 50 characters, so that names made of it stay legal",
        reason = "FieldValueInvalid",
        fieldPath = ".metadata.name")
@ValidationRule(
        value = "self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
        message =
                "`metadata.name` must be lower-case letters, digits and '-', with a letter first, since a Service is named after it",
        reason = "FieldValueInvalid",
        fieldPath = ".metadata.name")
@JsonClassDescription("CassandraSink lets records of Kafka topics flow into Cassandra tables.")
public class CassandraSink extends CustomResource<CassandraSinkSpec, CassandraSinkStatus> implements Namespaced {
    @Serial
    private static final long serialVersionUID = 1L;
}
