package dev.cassandrakafka.testkit.kubernetes;

import dev.cassandrakafka.testkit.kubernetes.api.ApiFailure;
import dev.cassandrakafka.testkit.kubernetes.api.Watch;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** Open watches: as a chunked response (kubectl) or over a websocket (fabric8). Lives on the event loop. */
@NotThreadSafe
final class Streams {
    private final Vertx vertx;
    private final Map<Watch, Runnable> open = new LinkedHashMap<>();

    Streams(Vertx vertx) {
        this.vertx = vertx;
    }

    void open(HttpServerRequest http, Watch watch) {
        if ("websocket".equalsIgnoreCase(http.getHeader("Upgrade"))) {
            http.toWebSocket().onSuccess(socket -> {
                socket.closeHandler(nothing -> forget(watch));
                begin(watch, socket::writeTextMessage, () -> socket.close((short) 1000));
            });
        } else {
            var response = http.response().setChunked(true).putHeader("Content-Type", "application/json");
            response.closeHandler(nothing -> forget(watch));
            response.write("");
            begin(watch, line -> response.write(line + "\n"), response::end);
        }
    }

    private void begin(Watch watch, Consumer<String> lines, Runnable close) {
        open.put(watch, close);
        watch.start(lines, () -> end(watch));
        watch.timeoutSeconds().ifPresent(seconds -> vertx.setTimer(Math.max(1, seconds * 1000), timer -> end(watch)));
    }

    private void end(Watch watch) {
        var close = open.get(watch);
        forget(watch);
        if (close != null) {
            close.run();
        }
    }

    private void forget(Watch watch) {
        watch.stop();
        open.remove(watch);
    }

    /** Ends every watch of a resource with 410, as if its revision were too old; {@code *} stands for all resources. */
    void expire(String resource) {
        for (var watch : List.copyOf(open.keySet())) {
            if (resource.equals("*") || resource.equals(watch.resource())) {
                watch.fail(ApiFailure.injected(410));
            }
        }
    }
}
