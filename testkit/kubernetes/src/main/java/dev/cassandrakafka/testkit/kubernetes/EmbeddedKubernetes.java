package dev.cassandrakafka.testkit.kubernetes;

import dev.cassandrakafka.testkit.kubernetes.api.ApiServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.jcip.annotations.ThreadSafe;

/**
 * A Kubernetes API server on a port of the loopback interface, over plain HTTP. It starts in well under a second, keeps everything in
 * memory, and comes with the namespaces {@code default}, {@code kube-system} and {@code kube-public}.
 */
@ThreadSafe
public final class EmbeddedKubernetes implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer http;
    private final ApiServer server;
    private final Streams streams;
    private final RequestLog requests;
    private final Faults faults;

    /**
     * How it is to be.
     *
     * @param port port to listen at; 0 for any
     * @param makeNamespaces whether a namespace that is written to comes to be by that, so that tests need not make it
     * @param clock gives creation times and ages
     */
    public record Options(int port, boolean makeNamespaces, Clock clock) {
        /** Any port, namespaces as in a cluster, the system's time. */
        public static Options defaults() {
            return new Options(0, false, Clock.systemUTC());
        }

        /** At this port. */
        public Options withPort(int other) {
            return new Options(other, makeNamespaces, clock);
        }

        /** Namespaces come to be when they are written to. */
        public Options withNamespacesMade() {
            return new Options(port, true, clock);
        }

        /** By this clock. */
        public Options withClock(Clock other) {
            return new Options(port, makeNamespaces, other);
        }
    }

    private EmbeddedKubernetes(Options options) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        requests = new RequestLog();
        faults = new Faults();
        streams = new Streams(vertx);
        server = new ApiServer(options.clock(), UUID::randomUUID, this::onLoop, options.makeNamespaces());
        var front = new HttpFront(server, requests, faults, streams);
        http = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(HOST)
                        .setPort(options.port())
                        .setMaxWebSocketFrameSize(16 << 20)
                        .setMaxInitialLineLength(1 << 16))
                .requestHandler(front::handle);
    }

    /** Starts one with {@link Options#defaults()}. */
    public static EmbeddedKubernetes start() {
        return start(Options.defaults());
    }

    /**
     * Starts one.
     *
     * @throws java.util.concurrent.CompletionException if the port is taken
     */
    public static EmbeddedKubernetes start(Options options) {
        var embedded = new EmbeddedKubernetes(options);
        embedded.http.listen().toCompletionStage().toCompletableFuture().join();
        return embedded;
    }

    /** Its address, {@code http://127.0.0.1:<port>}. */
    public String url() {
        return "http://" + HOST + ":" + http.actualPort();
    }

    /** What a client needs to reach it; nothing is taken from the environment. */
    public Config config() {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(url())
                .withNamespace("default")
                .build();
    }

    /** A new client; the caller closes it. */
    public KubernetesClient client() {
        return new KubernetesClientBuilder().withConfig(config()).build();
    }

    /** Writes a kubeconfig file that leads to it. */
    public void writeKubeconfig(Path file) {
        var text =
                """
                apiVersion: v1
                kind: Config
                clusters:
                  - name: embedded
                    cluster: {server: "%s"}
                users:
                  - name: embedded
                    user: {}
                contexts:
                  - name: embedded
                    context: {cluster: embedded, user: embedded, namespace: default}
                current-context: embedded
                """
                        .formatted(url());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked of it. */
    public RequestLog requests() {
        return requests;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Ends every watch of a resource, {@code deployments.apps} for instance, with 410; {@code *} stands for all resources. */
    public void expireWatches(String resource) {
        CompletableFuture.runAsync(() -> expire(resource), this::onLoop).join();
    }

    private void expire(String resource) {
        server.compact();
        streams.expire(resource);
    }

    private void onLoop(Runnable task) {
        vertx.getOrCreateContext().runOnContext(nothing -> task.run());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
