package dev.cassandrakafka.kinds.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.fixtures.Fixture;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CassandraSinkSubresourcesIT {
    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private Resource<GenericKubernetesResource> sink;

    @BeforeEach
    void createSink() {
        api = Api.connect();
        api.applyDefinition();
        sink = api.in(minimal());
        sink.create();
    }

    @AfterEach
    @SuppressWarnings("NullAway") // no server, no connection
    void leave() {
        if (api != null) {
            api.close();
        }
    }

    @Test
    void scalingSetsReplicas() {
        // When
        sink.scale(5);
        // Then
        assertThat(api.stored(sink).at("/spec/replicas").asInt()).isEqualTo(5);
    }

    @Test
    void scaleShowsReplicasAndSelectorOfTheStatus() {
        // When
        sink.editStatus(seen -> {
            seen.setAdditionalProperty("status", Map.of("replicas", 2, "selector", "app=sink"));
            return seen;
        });
        // Then
        Scale scale = sink.scale();
        assertThat(scale.getStatus().getReplicas()).isEqualTo(2);
        assertThat(scale.getStatus().getSelector()).isEqualTo("app=sink");
    }

    @Test
    void statusIsWrittenBySubresourceOnly() {
        // When
        sink.edit(seen -> {
            seen.setAdditionalProperty("status", Map.of("lag", 7));
            return seen;
        });
        // Then
        assertThat(api.stored(sink).path("status").has("lag")).isFalse();
    }

    private static JsonNode minimal() {
        return Fixture.valid().stream()
                .filter(fixture -> fixture.name().equals("valid-minimal.yaml"))
                .findFirst()
                .orElseThrow()
                .resource();
    }
}
