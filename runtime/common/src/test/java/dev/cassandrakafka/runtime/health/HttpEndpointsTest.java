package dev.cassandrakafka.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.runtime.metrics.SinkMetric;
import dev.cassandrakafka.runtime.time.SetClock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointsTest {
    private final SetClock clock = new SetClock();
    private final Heartbeat heartbeat = new Heartbeat(clock, Duration.ofMinutes(1));
    private final AtomicReference<RuntimeStatus> status = new AtomicReference<>(status(true, RuntimeReason.RUNNING));
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpEndpoints http;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpEndpointsTest() throws IOException {
        http = HttpEndpoints.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), heartbeat, status::get, registry);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aLoopThatComesRoundIsAlive() {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void aLoopThatIsStuckIsNotAliveUntilItBeatsAgain() {
        // When
        clock.pass(Duration.ofSeconds(61));
        // Then
        assertThat(get("/livez").statusCode()).isEqualTo(503);
        assertThat(get("/livez").body()).contains("61 s");
        heartbeat.beat();
        assertThat(get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void readinessSaysWhyItIsNot() {
        // Given
        status.set(status(false, RuntimeReason.CASSANDRA_UNAVAILABLE));
        // When
        HttpResponse<String> answer = get("/readyz");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("CassandraUnavailable: a sentence\n");
    }

    @Test
    void aReadyRoleIsReady() {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void theStatusIsTheRecordAsJson() throws IOException {
        // When
        HttpResponse<String> answer = get("/status");
        // Then
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new ObjectMapper().readValue(answer.body(), RuntimeStatus.class))
                .isEqualTo(status.get());
    }

    @Test
    void metricsAreInPrometheusText() {
        // Given
        new Metrics(registry).counter(SinkMetric.RECORDS, "orders").increment(3);
        // When / Then
        assertThat(get("/metrics").body()).contains("cassandra_kafka_sink_records_total{topic=\"orders\"} 3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void methodsThatCouldChangeSomethingAreRefused(String method) {
        HttpResponse<String> answer = send(method, "/status");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> answer = send("HEAD", "/readyz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/status/x", "/livezz"})
    void otherPathsAreNotThere(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aStatusThatFailsIsAnErrorAndNotSilence() {
        // Given
        status.set(null);
        // When / Then
        assertThat(get("/status").body()).contains("null");
        assertThat(get("/readyz").statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static RuntimeStatus status(boolean ready, RuntimeReason reason) {
        return new RuntimeStatus("sink", "shop.orders", ready, reason, "a sentence", 5, 10, 1, 2.5, null, List.of());
    }
}
