package dev.cassandrakafka.operator.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.time.TestClock;
import io.javaoperatorsdk.operator.api.monitoring.Metrics.ControllerExecution;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
    private final AtomicBoolean started = new AtomicBoolean();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ManagementServer server;

    ManagementServerTest() throws IOException {
        var health = new Health(started::get, () -> 0, new TestClock());
        server = ManagementServer.start(0, health, registry);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void readyFollowsTheStart() throws Exception {
        // Given
        assertThat(ask("GET", "/readyz").statusCode()).isEqualTo(503);
        assertThat(ask("GET", "/livez").statusCode()).isEqualTo(200);
        // When
        started.set(true);
        // Then
        assertThat(ask("GET", "/readyz").body()).isEqualTo("ok\n");
    }

    @Test
    void metersHaveNoLabelButTheController() throws Exception {
        // Given
        var metrics = new ControllerMetrics(registry, "cassandrasink");
        // When
        metrics.timeControllerExecution(new Execution());
        // Then
        assertThat(ask("GET", "/metrics").body())
                .contains("cassandra_kafka_operator_reconciliations_total{controller=\"cassandrasink\"} 0.0")
                .contains("cassandra_kafka_operator_reconciliation_seconds_count{controller=\"cassandrasink\"} 1")
                .contains("cassandra_kafka_operator_reconciliations_failed_total");
    }

    @Test
    void otherMethodsAndPathsAreRefused() throws Exception {
        assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
        assertThat(ask("GET", "/livez/x").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static final class Execution implements ControllerExecution<String> {
        @Override
        public String name() {
            return "reconcile";
        }

        @Override
        public String controllerName() {
            return "cassandrasink";
        }

        @Override
        public String successTypeName(String result) {
            return result;
        }

        @Override
        public ResourceID resourceID() {
            return new ResourceID("earthquakes", "quakes");
        }

        @Override
        public Map<String, Object> metadata() {
            return Map.of();
        }

        @Override
        public String execute() {
            return "done";
        }
    }
}
