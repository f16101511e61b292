package dev.cassandrakafka.testkit.kubernetes.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.store.Change.EventType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** The objects of a cluster. Each write makes a new revision, which is the {@code resourceVersion} of what was written. */
@NotThreadSafe
public final class ObjectStore {
    private static final int HISTORY = 10_000;

    private final TreeMap<ObjectKey, ObjectNode> objects = new TreeMap<>();
    private final Deque<Change> history = new ArrayDeque<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long revision;
    private long forgotten;

    /** Calls {@code listener} after each change, in the order of revisions. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Ends {@link #listen}. */
    public void forget(Consumer<Change> listener) {
        listeners.remove(listener);
    }

    /** The latest revision. */
    public long revision() {
        return revision;
    }

    /** An object; the tree is shared and must not be changed. */
    public Optional<ObjectNode> get(ObjectKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** All objects of a resource in a namespace, or in all of them if it is empty, in the order of their names. */
    public List<ObjectNode> list(String resource, String namespace) {
        List<ObjectNode> found = new ArrayList<>();
        for (var entry : objects.tailMap(new ObjectKey(resource, namespace, "")).entrySet()) {
            var key = entry.getKey();
            if (!key.resource().equals(resource)
                    || !(namespace.isEmpty() || key.namespace().equals(namespace))) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }

    /** Keys of all objects. */
    public List<ObjectKey> keys() {
        return List.copyOf(objects.keySet());
    }

    /** Writes an object and gives it its {@code resourceVersion}. The store owns the tree from then on. */
    public ObjectNode put(ObjectKey key, ObjectNode object) {
        stamp(object);
        var previous = Optional.ofNullable(objects.put(key, object));
        publish(new Change(
                previous.isPresent() ? EventType.MODIFIED : EventType.ADDED, key, object, previous, revision));
        return object;
    }

    /** Removes an object, if it is there. */
    public void remove(ObjectKey key) {
        var previous = objects.remove(key);
        if (previous != null) {
            var last = previous.deepCopy();
            stamp(last);
            publish(new Change(EventType.DELETED, key, last, Optional.of(previous), revision));
        }
    }

    private void stamp(ObjectNode object) {
        revision++;
        object.withObjectProperty("metadata").put("resourceVersion", Long.toString(revision));
    }

    private void publish(Change change) {
        history.addLast(change);
        if (history.size() > HISTORY) {
            forgotten = history.removeFirst().revision();
        }
        listeners.forEach(listener -> listener.accept(change));
    }

    /** What happened after a revision; empty if that is too long ago to know. */
    public Optional<List<Change>> changesAfter(long after) {
        if (after < forgotten) {
            return Optional.empty();
        }
        return Optional.of(
                history.stream().filter(change -> change.revision() > after).toList());
    }

    /** Forgets what happened, as compaction does: who watches from an older revision is told that it is gone. */
    public void compact() {
        forgotten = revision;
        history.clear();
    }
}
