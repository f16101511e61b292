package dev.cassandrakafka.testkit.kubernetes;

import dev.cassandrakafka.testkit.kubernetes.api.ApiFailure;
import dev.cassandrakafka.testkit.kubernetes.api.ApiRequest;
import dev.cassandrakafka.testkit.kubernetes.api.ApiServer;
import dev.cassandrakafka.testkit.kubernetes.api.Reply;
import dev.cassandrakafka.testkit.kubernetes.api.Target;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections: HTTP requests to the server and its replies back. Lives on the event loop. */
final class HttpFront {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    private final ApiServer server;
    private final RequestLog log;
    private final Faults faults;
    private final Streams streams;

    HttpFront(ApiServer server, RequestLog log, Faults faults, Streams streams) {
        this.server = server;
        this.log = log;
        this.faults = faults;
        this.streams = streams;
    }

    void handle(HttpServerRequest http) {
        if ("websocket".equalsIgnoreCase(http.getHeader("Upgrade"))) {
            answer(http, read(http, ""));
        } else {
            http.body().onSuccess(body -> answer(http, read(http, body.toString())));
        }
    }

    private static ApiRequest read(HttpServerRequest http, String body) {
        Map<String, String> query = new HashMap<>();
        http.params().forEach(entry -> query.putIfAbsent(entry.getKey(), entry.getValue()));
        Map<String, String> headers = new HashMap<>();
        http.headers().forEach(entry -> headers.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return new ApiRequest(http.method().name(), http.path(), query, headers, body);
    }

    private void answer(HttpServerRequest http, ApiRequest request) {
        try {
            injected(request);
            var reply = server.handle(request);
            note(request, reply instanceof Reply.Document document ? document.code() : 200);
            send(http, reply);
        } catch (ApiFailure failure) {
            note(request, failure.code());
            send(http.response(), failure.code(), failure.status().toString());
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("path", request.path())
                    .setCause(e)
                    .log("Request failed inside the embedded API server");
            send(http.response(), 500, ApiFailure.internal(e).status().toString());
        }
    }

    private void injected(ApiRequest request) {
        entry(request, 0).map(faults::next).filter(code -> code.isPresent()).ifPresent(code -> {
            throw ApiFailure.injected(code.getAsInt());
        });
    }

    private void note(ApiRequest request, int code) {
        entry(request, code).ifPresent(log::add);
    }

    private static Optional<RequestLog.Entry> entry(ApiRequest request, int code) {
        return Target.parse(request.path())
                .map(target -> new RequestLog.Entry(
                        verb(request, target),
                        target.group().isEmpty() ? target.plural() : target.plural() + "." + target.group(),
                        target.subresource(),
                        target.namespace(),
                        target.name(),
                        request.contentType(),
                        request.fieldManager(),
                        code));
    }

    private static String verb(ApiRequest request, Target target) {
        boolean all = target.name().isEmpty();
        return switch (request.method()) {
            case "GET" -> request.flag("watch") ? "watch" : all ? "list" : "get";
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> all ? "deletecollection" : "delete";
            default -> request.method().toLowerCase(Locale.ROOT);
        };
    }

    private void send(HttpServerRequest http, Reply reply) {
        if (reply instanceof Reply.Document document) {
            document.warnings().forEach(text -> http.response()
                    .headers()
                    .add("Warning", "299 - \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
            send(http.response(), document.code(), document.body().toString());
        } else if (reply instanceof Reply.Text text) {
            http.response().putHeader("Content-Type", "text/plain").end(text.text());
        } else if (reply instanceof Reply.Stream stream) {
            streams.open(http, stream.watch());
        }
    }

    private static void send(HttpServerResponse response, int code, String body) {
        response.setStatusCode(code)
                .putHeader("Content-Type", "application/json")
                .end(body + "\n");
    }
}
