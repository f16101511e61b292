package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.store.Change;
import dev.cassandrakafka.testkit.kubernetes.store.Change.EventType;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jcip.annotations.NotThreadSafe;

/** One client that watches one resource. */
@NotThreadSafe
public final class Watch {
    private final ObjectStore store;
    private final ResourceKind kind;
    private final Target target;
    private final Predicate<ObjectNode> selected;
    private final Presentation presentation;
    private final ApiRequest request;
    private final Consumer<Change> listener = this::changed;
    private Consumer<String> sink = line -> {};
    private Runnable end = () -> {};

    Watch(ObjectStore store, ResourceKind kind, Target target, ApiRequest request, Presentation presentation) {
        this.store = store;
        this.kind = kind;
        this.target = target;
        this.request = request;
        this.presentation = presentation;
        Predicate<ObjectNode> byName =
                object -> target.name().isEmpty() || Meta.of(object).name().equals(target.name());
        this.selected = byName.and(Selectors.of(request, kind));
    }

    /** The resource that is watched, {@code <plural>.<group>}. */
    public String resource() {
        return kind.resource();
    }

    /** After how many seconds the client wants it to end, if it says. */
    public OptionalLong timeoutSeconds() {
        return request.parameter("timeoutSeconds")
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Begins with what happened until now.
     *
     * @param lines takes each event, one line of JSON without its end
     * @param ended called when the server ends it
     */
    public void start(Consumer<String> lines, Runnable ended) {
        sink = lines;
        end = ended;
        var since = request.parameter("resourceVersion").orElse("");
        if (since.isEmpty() || since.equals("0") || request.flag("sendInitialEvents")) {
            store.list(kind.storage(), target.namespace()).stream()
                    .filter(selected)
                    .forEach(object -> send(EventType.ADDED.name(), object));
            initialEventsEnd();
        } else if (!replay(Long.parseLong(since))) {
            return;
        }
        store.listen(listener);
    }

    private void initialEventsEnd() {
        if (request.flag("sendInitialEvents")) {
            var bookmark = bookmark();
            Meta.of(bookmark).node().putObject("annotations").put("k8s.io/initial-events-end", "true");
            sendRaw("BOOKMARK", bookmark);
        }
    }

    private ObjectNode bookmark() {
        var bookmark =
                JsonNodeFactory.instance.objectNode().put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
        Meta.of(bookmark).node().put("resourceVersion", Long.toString(store.revision()));
        return bookmark;
    }

    private boolean replay(long since) {
        var changes = store.changesAfter(since);
        if (changes.isEmpty()) {
            fail(ApiFailure.expired(since, store.revision()));
            return false;
        }
        changes.get().forEach(this::changed);
        return true;
    }

    private void changed(Change change) {
        if (!change.key().resource().equals(kind.storage())
                || !(target.namespace().isEmpty()
                        || target.namespace().equals(change.key().namespace()))) {
            return;
        }
        seen(change).ifPresent(type -> send(type.name(), change.object()));
    }

    /** What a change is to a client that sees only what is selected. */
    private Optional<EventType> seen(Change change) {
        boolean before = change.previous().filter(selected).isPresent();
        boolean after = change.type() != EventType.DELETED && selected.test(change.object());
        if (before && after) {
            return Optional.of(EventType.MODIFIED);
        }
        if (after) {
            return Optional.of(EventType.ADDED);
        }
        return before ? Optional.of(EventType.DELETED) : Optional.empty();
    }

    private void send(String type, ObjectNode object) {
        sendRaw(type, presentation.object(object));
    }

    private void sendRaw(String type, ObjectNode object) {
        var event = JsonNodeFactory.instance.objectNode().put("type", type);
        event.set("object", object);
        sink.accept(event.toString());
    }

    /** Tells the client of a failure and ends. */
    public void fail(ApiFailure failure) {
        sendRaw("ERROR", failure.status());
        stop();
        end.run();
    }

    /** Ends without a word; can be repeated. */
    public void stop() {
        store.forget(listener);
    }
}
