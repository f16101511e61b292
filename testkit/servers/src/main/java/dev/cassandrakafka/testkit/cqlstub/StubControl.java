package dev.cassandrakafka.testkit.cqlstub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells the stub's process what to do. */
final class StubControl {
    private static final int OK = 204;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    StubControl(int port) {
        this.port = port;
    }

    void post(String path) {
        send("POST", path, BodyPublishers.noBody());
    }

    void put(String path, Object body) {
        try {
            send("PUT", path, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new ServerException("cannot write what the CQL stub is to answer", e);
        }
    }

    private void send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .method(method, body)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new ServerException("the CQL stub refused %s: %s".formatted(path, response.body()));
            }
        } catch (IOException e) {
            throw new ServerException("cannot reach the CQL stub", e);
        } catch (InterruptedException e) {
            throw ServerException.interrupted("CQL stub", e);
        }
    }
}
