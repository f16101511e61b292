package dev.cassandrakafka.operator.scenario;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Resources to begin with, as people write them: without anything that the records would add. */
final class Sinks {
    private Sinks() {}

    /** One topic into one table, with a user for Cassandra. */
    static GenericKubernetesResource earthquakes() {
        return with("", "id", "");
    }

    /** The same with more of a spec. */
    static GenericKubernetesResource earthquakes(String more) {
        return with(more, "id", "");
    }

    /** The same, reading another field. */
    static GenericKubernetesResource reading(String from) {
        return with("", from, "");
    }

    /** The same, with a Secret named for Cassandra. */
    static GenericKubernetesResource withSecret() {
        return with("", "key", "authentication: {credentialsSecretRef: {name: cassandra-user}}");
    }

    private static GenericKubernetesResource with(String more, String from, String authentication) {
        var text =
                """
                apiVersion: cassandra-kafka.dev/v1alpha1
                kind: CassandraSink
                metadata: {name: earthquakes}
                spec:
                  kafka: {bootstrapServers: "kafka:9092"}
                  cassandra:
                    contactPoints: [cassandra]
                    localDatacenter: dc1
                    %s
                  routes:
                    - topics: [earthquakes]
                      tables:
                        - keyspace: quakes
                          table: events
                          columns: [{name: id, from: "%s"}]
                  %s
                """
                        .formatted(authentication, from.equals("id") ? "value.id" : from, more);
        return Serialization.unmarshal(text, GenericKubernetesResource.class);
    }
}
