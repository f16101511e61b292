package dev.cassandrakafka.testkit.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jcip.annotations.ThreadSafe;

/** The requests that the server has answered. */
@ThreadSafe
public final class RequestLog {
    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param verb what the client wants: {@code get}, {@code list}, {@code watch}, {@code create}, {@code update}, {@code patch},
     *     {@code delete} or {@code deletecollection}
     * @param resource {@code <plural>} or {@code <plural>.<group>}
     * @param subresource part of the object, empty for the whole
     * @param namespace namespace, empty if none is named
     * @param name name of the object, empty for all of them
     * @param contentType media type of the body
     * @param fieldManager who writes
     * @param code code of the answer
     */
    public record Entry(
            String verb,
            String resource,
            String subresource,
            String namespace,
            String name,
            String contentType,
            String fieldManager,
            int code) {
        /** Whether the request asked for a change. */
        public boolean isWrite() {
            return WRITES.contains(verb) && !resource.endsWith(".authorization.k8s.io");
        }
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** All requests about objects, in the order of their answers. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The requests that asked for a change, whether or not they made one. */
    public List<Entry> writes() {
        return entries.stream().filter(Entry::isWrite).toList();
    }

    /** The requests that asked for a change of objects of a resource, for instance {@code deployments.apps}. */
    public List<Entry> writes(String resource) {
        return writes().stream()
                .filter(entry -> entry.resource().equals(resource))
                .toList();
    }

    /** Forgets what was until now. */
    public void clear() {
        entries.clear();
    }
}
