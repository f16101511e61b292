package dev.cassandrakafka.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page. Refuses methods that would change something, and paths below its own. */
@ThreadSafe
final class TextHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TextHandler.class);
    private static final long NO_BODY = -1;

    private final String path;
    private final Supplier<Answer> page;

    TextHandler(String path, Supplier<Answer> page) {
        this.path = path;
        this.page = page;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!"GET".equals(method) && !"HEAD".equals(method)) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, Answer.text(405, "only GET and HEAD are answered"));
            } else if (!path.equals(exchange.getRequestURI().getPath())) {
                send(exchange, Answer.text(404, "there is no such page"));
            } else {
                send(exchange, answer());
            }
        }
    }

    /** A page that fails must say so instead of closing the connection without an answer. */
    private Answer answer() {
        try {
            return page.get();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("A page could not be made");
            return Answer.text(500, "the page could not be made; see the log");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.code(), head ? NO_BODY : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
