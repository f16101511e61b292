package dev.cassandrakafka.operator.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import net.jcip.annotations.ThreadSafe;

/** Answers {@code GET} on {@code /livez}, {@code /readyz} and {@code /metrics}. */
@ThreadSafe
public final class ManagementServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 2;
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "management");
        thread.setDaemon(true);
        return thread;
    });

    private ManagementServer(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
    }

    /**
     * Starts to answer.
     *
     * @param port the port, 0 for any free one
     * @throws IOException if the port is taken
     */
    public static ManagementServer start(int port, Health health, PrometheusMeterRegistry registry) throws IOException {
        var management = new ManagementServer(HttpServer.create(new InetSocketAddress(port), 0));
        management.answer("/livez", exchange -> health(exchange, health::isLive));
        management.answer("/readyz", exchange -> health(exchange, health::isReady));
        management.answer("/metrics", exchange -> reply(exchange, OK, METRICS_TYPE, registry.scrape()));
        management.server.start();
        return management;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestMethod().equals("GET")) {
                    reply(exchange, METHOD_NOT_ALLOWED, "text/plain", "only GET\n");
                } else if (!exchange.getRequestURI().getPath().equals(path)) {
                    reply(exchange, NOT_FOUND, "text/plain", "not found\n");
                } else {
                    answer.to(exchange);
                }
            }
        });
    }

    private static void health(HttpExchange exchange, BooleanSupplier healthy) throws IOException {
        if (healthy.getAsBoolean()) {
            reply(exchange, OK, "text/plain", "ok\n");
        } else {
            reply(exchange, UNAVAILABLE, "text/plain", "not ok\n");
        }
    }

    private static void reply(HttpExchange exchange, int code, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
