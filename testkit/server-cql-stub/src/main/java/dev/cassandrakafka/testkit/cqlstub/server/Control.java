package dev.cassandrakafka.testkit.cqlstub.server;

import com.datastax.oss.simulacron.common.cluster.ObjectMapperHolder;
import com.datastax.oss.simulacron.common.cluster.RequestPrime;
import com.datastax.oss.simulacron.common.stubbing.CloseType;
import com.datastax.oss.simulacron.common.stubbing.Prime;
import com.datastax.oss.simulacron.server.BoundNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * HTTP on loopback: {@code PUT /primes} with an array of Simulacron's primes takes the place of all earlier ones; {@code POST /disconnect}
 * closes every connection; {@code POST /pause} and {@code POST /resume} stop and go on reading from them.
 */
final class Control {
    private static final int OK = 204;
    private static final int BAD_REQUEST = 400;
    private static final int NO_BODY = -1;

    private final BoundNode node;

    private Control(BoundNode node) {
        this.node = node;
    }

    static void serve(InetSocketAddress address, BoundNode node) throws IOException {
        var control = new Control(node);
        var http = HttpServer.create(address, 0);
        http.createContext("/primes", exchange -> control.prime(exchange));
        http.createContext("/disconnect", exchange -> run(exchange, () -> node.closeConnections(CloseType.DISCONNECT)));
        http.createContext("/pause", exchange -> run(exchange, node::pauseRead));
        http.createContext("/resume", exchange -> run(exchange, node::resumeRead));
        http.start();
    }

    private void prime(HttpExchange exchange) throws IOException {
        RequestPrime[] primes;
        try (InputStream body = exchange.getRequestBody()) {
            primes = ObjectMapperHolder.getMapper().readValue(body, RequestPrime[].class);
        } catch (JsonProcessingException e) {
            answer(exchange, BAD_REQUEST, String.valueOf(e.getMessage()));
            return;
        }
        run(exchange, () -> replace(primes));
    }

    private void replace(RequestPrime... primes) {
        node.clearPrimes(true);
        for (var prime : primes) {
            node.prime(new Prime(prime));
        }
    }

    private static void run(HttpExchange exchange, Runnable action) throws IOException {
        action.run();
        exchange.sendResponseHeaders(OK, NO_BODY);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
