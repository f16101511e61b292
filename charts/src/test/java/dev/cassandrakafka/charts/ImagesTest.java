package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of images: that of the operator and that of the sinks, which it passes on. */
class ImagesTest {
    private static final String A = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String B = "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @ParameterizedTest
    @CsvSource({
        "default, ghcr.io/cassandra-kafka/cassandra-kafka-operator:0.1.0-SNAPSHOT, ghcr.io/cassandra-kafka/cassandra-kafka-sink:0.1.0-SNAPSHOT",
        "air-gapped, registry.internal:5000/mirror/cassandra-kafka/cassandra-kafka-operator:0.1.0-SNAPSHOT,"
                + " registry.internal:5000/mirror/cassandra-kafka/cassandra-kafka-sink:0.1.0-SNAPSHOT",
        "digests, ghcr.io/cassandra-kafka/cassandra-kafka-operator@" + A
                + ", ghcr.io/cassandra-kafka/cassandra-kafka-sink@" + B,
        "registry-of-one-image, registry.example.com/cassandra-kafka/cassandra-kafka-operator:0.1.0-SNAPSHOT,"
                + " ghcr.io/cassandra-kafka/cassandra-kafka-sink:0.1.0-SNAPSHOT",
        "images-without-registry, registry.internal/operator:1, registry.internal/sink:2"
    })
    void registryTagAndDigestMakeTheName(String values, String operator, String sink) {
        // When
        Rendered rendered = Rendered.of(values);
        // Then
        assertThat(rendered.container().getImage()).isEqualTo(operator);
        assertThat(rendered.environment()).containsEntry("SINK_IMAGE", sink);
    }
}
