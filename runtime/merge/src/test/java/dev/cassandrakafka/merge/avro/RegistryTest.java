package dev.cassandrakafka.merge.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.envelope.Tables;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RegistryTest {
    /** Status and body of the answers to come. */
    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSchemaIsRegisteredUnderTheTopicOfItsTable() {
        // Given
        answers.add(new Answer(200, "{\"id\": 7}"));
        // When
        int id = registry(3).valueId(Tables.ORDERS, "{\"type\": \"int\"}");
        // Then
        assertThat(id).isEqualTo(7);
        assertThat(requests)
                .containsExactly("POST /apis/ccompat/v7/subjects/shop.shop.orders-value/versions Basic dTpw "
                        + "{\"schema\":\"{\\\"type\\\": \\\"int\\\"}\"}");
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgain() {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(200, "{\"id\": 8}"));
        assertThat(registry(3).keyId(Tables.ORDERS, "{}")).isEqualTo(8);
    }

    @Test
    void aRegistryThatStaysAwayIsNamed() {
        answers.add(new Answer(503, ""));
        assertThatThrownBy(() -> registry(1).keyId(Tables.ORDERS, "{}"))
                .isInstanceOfSatisfying(RegistryException.class, away -> assertThat(away.reason())
                        .isEqualTo(RuntimeReason.REGISTRY_UNAVAILABLE))
                .hasMessageStartingWith("spec.format.registry.url: ")
                .hasMessageContaining("status 503");
    }

    @Test
    void aSchemaThatDoesNotFitIsToldWithItsSubject() {
        answers.add(new Answer(409, "{\"error_code\": 409, \"message\": \"incompatible\"}"));
        assertThatThrownBy(() -> registry(3).keyId(Tables.ORDERS, "{}"))
                .hasMessageContaining("\"shop.shop.orders-key\": incompatible")
                .isInstanceOfSatisfying(SchemaRefusedException.class, refusal -> {
                    answers.add(new Answer(409, "{}"));
                    assertThat(refusal.askAgain().getAsBoolean()).isFalse();
                    answers.add(new Answer(200, "{\"id\": 9}"));
                    assertThat(refusal.askAgain().getAsBoolean()).isTrue();
                });
    }

    @Test
    void credentialsThatAreRefusedAreToldWithTheirField() {
        answers.add(new Answer(401, ""));
        assertThatThrownBy(() -> registry(3).keyId(Tables.ORDERS, "{}"))
                .hasMessageStartingWith("spec.format.registry.credentialsSecretRef: ");
    }

    private Registry registry(int tries) {
        URI url = URI.create("http://127.0.0.1:%d/apis/ccompat/v7/"
                .formatted(server.getAddress().getPort()));
        return new Registry(
                url,
                Optional.of("Basic dTpw"),
                HttpClient.newHttpClient(),
                new Topics("shop"),
                failures -> failures < tries);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
