package dev.cassandrakafka.testkit.kubernetes.api;

import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.util.function.Consumer;

/** Whether objects may be made in a namespace. */
final class Namespaces {
    private final ObjectStore store;
    private final Consumer<String> missing;

    /**
     * @param missing called for a namespace that does not exist; it may make it
     */
    Namespaces(ObjectStore store, Consumer<String> missing) {
        this.store = store;
        this.missing = missing;
    }

    /** Refuses where the namespace is absent or on its way out. */
    void require(String name, ResourceKind kind, String object) {
        var key = new ObjectKey("namespaces", "", name);
        if (store.get(key).isEmpty()) {
            missing.accept(name);
        }
        var namespace = store.get(key).orElseThrow(() -> ApiFailure.namespaceNotFound(name));
        if (Meta.of(namespace).isBeingDeleted()
                && store.get(new ObjectKey(kind.storage(), name, object)).isEmpty()) {
            throw ApiFailure.forbidden(
                    kind,
                    object,
                    "unable to create new content in namespace %s because it is being terminated".formatted(name));
        }
    }
}
