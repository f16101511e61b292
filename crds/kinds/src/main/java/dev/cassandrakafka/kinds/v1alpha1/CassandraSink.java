package dev.cassandrakafka.kinds.v1alpha1;

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
public class CassandraSink extends CustomResource<CassandraSinkSpec, CassandraSinkStatus> implements Namespaced {
    @Serial
    private static final long serialVersionUID = 1L;
}
