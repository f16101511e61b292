package dev.cassandrakafka.operator.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.model.status.TopicStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Says at {@code /status} what the test wants a sink to say. */
final class FakeDataPath implements AutoCloseable {
    private static final RuntimeStatus RUNNING = new RuntimeStatus(
            "sink",
            "pipeline",
            true,
            RuntimeReason.RUNNING,
            "all is well",
            3,
            100,
            0,
            12.5,
            null,
            List.of(new TopicStatus("earthquakes", 2, 0, 3, 100, 0)));

    private final HttpServer server;
    private volatile RuntimeStatus status = RUNNING;

    FakeDataPath() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/status", exchange -> {
            try (exchange) {
                var body = new ObjectMapper().writeValueAsBytes(status);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void runs() {
        status = RUNNING;
    }

    void isInTrouble(RuntimeReason reason, String message) {
        status = new RuntimeStatus(
                "sink", "pipeline", false, reason, message, -1, 0, 0, 0, null, List.<TopicStatus>of());
    }

    void standsAtBadRecord(String topic, int partition, long offset) {
        var error = new RuntimeError(
                RuntimeReason.BAD_RECORD, "not a number", "2026-01-02T03:04:05Z", topic, partition, offset);
        status = new RuntimeStatus(
                "sink",
                "pipeline",
                false,
                RuntimeReason.BAD_RECORD,
                "1 partition stands still at a bad record",
                3,
                100,
                1,
                0,
                error,
                List.of(new TopicStatus(topic, 2, 1, 3, 100, 1)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
