package dev.cassandrakafka.runtime.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.cassandrakafka.model.status.RuntimeStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;

/**
 * The HTTP side of a runtime process: {@code /livez}, {@code /readyz}, {@code /metrics} (Prometheus text) and {@code /status} (JSON, see
 * {@link RuntimeStatus}). Answers GET and HEAD; a bounded number of daemon threads and waiting requests.
 */
@ThreadSafe
public final class HttpEndpoints implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 32;
    private static final int BACKLOG = 32;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private final HttpServer server;
    private final ExecutorService executor;

    private HttpEndpoints(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Begins to listen.
     *
     * @param address where; port 0 takes a free one
     * @param heartbeat of the role's loop
     * @param status what the role says of itself; called by HTTP threads, must not wait
     * @param registry what {@code /metrics} shows
     * @throws IOException if the address cannot be bound
     */
    public static HttpEndpoints start(
            InetSocketAddress address,
            Heartbeat heartbeat,
            Supplier<RuntimeStatus> status,
            PrometheusMeterRegistry registry)
            throws IOException {
        HttpServer server = HttpServer.create(address, BACKLOG);
        ExecutorService executor = executor();
        server.setExecutor(executor);
        server.createContext("/livez", new TextHandler("/livez", () -> live(heartbeat)));
        server.createContext("/readyz", new TextHandler("/readyz", () -> ready(status.get())));
        server.createContext("/status", new TextHandler("/status", () -> Answer.json(json(status.get()))));
        server.createContext("/metrics", new TextHandler("/metrics", () -> Answer.metrics(registry.scrape())));
        server.createContext("/", new TextHandler("/", () -> Answer.text(200, "/livez /readyz /metrics /status")));
        server.start();
        return new HttpEndpoints(server, executor);
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static Answer live(Heartbeat heartbeat) {
        return heartbeat.alive()
                ? Answer.text(200, "ok")
                : Answer.text(
                        503,
                        "the loop has not come round for " + heartbeat.age().toSeconds() + " s");
    }

    private static Answer ready(RuntimeStatus status) {
        return status.ready()
                ? Answer.text(200, "ok")
                : Answer.text(503, Names.of(status.reason()) + ": " + status.message());
    }

    private static String json(RuntimeStatus status) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a status is always JSON", e);
        }
    }

    private static ExecutorService executor() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "http");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
