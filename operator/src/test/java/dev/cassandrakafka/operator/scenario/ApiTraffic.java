package dev.cassandrakafka.operator.scenario;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes what a client asks for, and sends some of its writes to a server that refuses them. */
final class ApiTraffic implements Interceptor {
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final RefusingServer refusing;
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int code;

    ApiTraffic(RefusingServer refusing) {
        this.refusing = refusing;
    }

    /** One request. */
    record Request(String method, String path) {
        boolean isWrite() {
            return !method.equals("GET");
        }

        boolean isEvent() {
            return path.contains("/events");
        }
    }

    /** The next writes are answered with that code. */
    void refuse(int times, int withCode) {
        code = withCode;
        refusals.set(times);
    }

    int refusalsLeft() {
        return refusals.get();
    }

    /** What was written since the last {@link #clear()}, Events apart. */
    List<Request> writes() {
        return requests.stream()
                .filter(request -> request.isWrite() && !request.isEvent())
                .toList();
    }

    List<Request> all() {
        return List.copyOf(requests);
    }

    void clear() {
        requests.clear();
    }

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        var noted = new Request(request.method(), request.uri().getPath());
        requests.add(noted);
        if (noted.isWrite() && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            builder.uri(URI.create(refusing.url() + "/" + code));
        }
    }
}
