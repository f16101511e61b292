package dev.cassandrakafka.runtime.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.model.pipeline.SinkPipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleProcessTest {
    private final Stop stop = new Stop();
    private final RecordingRole role = new RecordingRole();
    private final Path file;
    private final RoleProcess<SinkPipeline> process;

    RoleProcessTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("pipeline.yaml");
        RoleOptions options = new RoleOptions();
        options.pipeline = file;
        options.secretsDir = folder;
        options.httpHost = "127.0.0.1";
        process = RoleProcess.start(role, options, Clock.systemUTC(), stop);
    }

    @AfterEach
    void close() {
        process.close();
    }

    @Test
    void aRightFileIsRunUntilTheEndIsAskedFor() throws Exception {
        // Given
        Files.writeString(file, Pipelines.RIGHT);
        CompletableFuture<Void> running = run();
        // When
        role.started.await();
        // Then
        assertThat(get("/readyz")).isEqualTo("ok\n");
        assertThat(get("/metrics")).contains("cassandra_kafka_runtime_ready 1.0", "pipeline=\"shop.orders\"");
        stop.ask();
        running.get(5, TimeUnit.SECONDS);
        assertThat(role.ended.getCount()).isZero();
    }

    @Test
    void aWrongFileIsToldAndReadAgainUntilItIsRight() throws Exception {
        // Given
        Files.writeString(file, Pipelines.RIGHT.replace("kafka:", "kafak:"));
        CompletableFuture<Void> running = run();
        await().untilAsserted(() -> assertThat(get("/readyz"))
                .startsWith("InvalidConfiguration: ")
                .contains("kafak: there is no such field; did you mean \"kafka\"?"));
        assertThat(get("/livez")).isEqualTo("ok\n");
        // When
        Files.writeString(file, Pipelines.RIGHT);
        // Then
        assertThat(role.started.await(5, TimeUnit.SECONDS)).isTrue();
        stop.ask();
        running.get(5, TimeUnit.SECONDS);
    }

    @Test
    void theEndMayComeWhileTheFileIsStillWrong() throws Exception {
        // Given
        CompletableFuture<Void> running = run();
        await().untilAsserted(() -> assertThat(get("/readyz")).contains("does not exist"));
        // When
        stop.ask();
        // Then
        running.get(5, TimeUnit.SECONDS);
        assertThat(role.started.getCount()).isOne();
    }

    private CompletableFuture<Void> run() {
        return CompletableFuture.runAsync(() -> {
            try {
                process.run();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    private String get(String path) {
        URI uri = URI.create("http://127.0.0.1:" + process.port() + path);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
