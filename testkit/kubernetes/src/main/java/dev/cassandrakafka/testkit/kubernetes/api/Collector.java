package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.store.Change;
import dev.cassandrakafka.testkit.kubernetes.store.Change.EventType;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What the garbage collector and the namespace controller do: removes objects whose owners are gone, and whatever is in a namespace that
 * ends. It acts after the request that set it off was answered, as in a cluster.
 */
final class Collector {
    /** The owner goes after those of its dependents that block it. */
    static final String FOREGROUND = "foregroundDeletion";
    /** The dependents stay, without their owner. */
    static final String ORPHAN = "orphan";

    private final ObjectStore store;
    private final Clock clock;
    private final Executor later;

    Collector(ObjectStore store, Clock clock, Executor later) {
        this.store = store;
        this.clock = clock;
        this.later = later;
    }

    /** Notes a change and does what follows from it later. */
    void changed(Change change) {
        var meta = Meta.of(change.object());
        if (change.type() == EventType.DELETED) {
            later.execute(() -> ownerGone(meta.uid()));
            later.execute(() -> endNamespace(change.key().namespace()));
            meta.owners().forEach(owner -> later.execute(() -> dependentGone(owner)));
        } else if (meta.isBeingDeleted()) {
            later.execute(() -> ending(change.key()));
        } else if (!meta.owners().isEmpty()) {
            later.execute(() -> collect(change.key()));
        }
    }

    private void ending(ObjectKey key) {
        store.get(key).filter(object -> Meta.of(object).isBeingDeleted()).ifPresent(object -> {
            var meta = Meta.of(object);
            if (key.resource().equals("namespaces")) {
                endNamespace(key.name());
            } else if (meta.finalizers().contains(ORPHAN)) {
                dependents(meta.uid()).forEach(dependent -> disown(dependent, meta.uid()));
                finish(key, ORPHAN);
            } else if (meta.finalizers().contains(FOREGROUND)) {
                var dependents = dependents(meta.uid());
                if (dependents.isEmpty()) {
                    finish(key, FOREGROUND);
                }
                dependents.forEach(this::remove);
            }
        });
    }

    private void ownerGone(String uid) {
        dependents(uid).forEach(this::collect);
    }

    private void dependentGone(JsonNode reference) {
        for (var key : store.keys()) {
            if (store.get(key)
                    .filter(object ->
                            Meta.of(object).uid().equals(reference.path("uid").asText()))
                    .isPresent()) {
                ending(key);
            }
        }
    }

    /** Removes an object all of whose owners are gone; forgets owners that are gone while another is there. */
    private void collect(ObjectKey key) {
        store.get(key).ifPresent(object -> {
            List<String> gone = new ArrayList<>();
            Meta.of(object).owners().forEach(owner -> {
                var uid = owner.path("uid").asText();
                if (!exists(uid)) {
                    gone.add(uid);
                }
            });
            if (!gone.isEmpty() && gone.size() == Meta.of(object).owners().size()) {
                remove(key);
            } else {
                gone.forEach(uid -> disown(key, uid));
            }
        });
    }

    private boolean exists(String uid) {
        return store.keys().stream()
                .flatMap(key -> store.get(key).stream())
                .anyMatch(object -> Meta.of(object).uid().equals(uid));
    }

    private List<ObjectKey> dependents(String owner) {
        return store.keys().stream()
                .filter(key -> store.get(key).stream().anyMatch(object -> owns(owner, object)))
                .toList();
    }

    private static boolean owns(String owner, ObjectNode object) {
        for (var reference : Meta.of(object).owners()) {
            if (reference.path("uid").asText().equals(owner)) {
                return true;
            }
        }
        return false;
    }

    private void disown(ObjectKey key, String owner) {
        store.get(key).ifPresent(object -> {
            var changed = object.deepCopy();
            var references = Meta.of(changed).owners().iterator();
            while (references.hasNext()) {
                if (references.next().path("uid").asText().equals(owner)) {
                    references.remove();
                }
            }
            if (Meta.of(changed).owners().isEmpty()) {
                Meta.of(changed).node().remove("ownerReferences");
            }
            store.put(key, changed);
        });
    }

    private void finish(ObjectKey key, String finalizer) {
        store.get(key).ifPresent(object -> {
            var changed = object.deepCopy();
            var left = Meta.of(changed).finalizers().stream()
                    .filter(name -> !name.equals(finalizer))
                    .toList();
            Meta.of(changed).finalizers(left);
            if (left.isEmpty()) {
                store.remove(key);
            } else {
                store.put(key, changed);
            }
        });
    }

    private void endNamespace(String name) {
        var key = new ObjectKey("namespaces", "", name);
        store.get(key).filter(object -> Meta.of(object).isBeingDeleted()).ifPresent(object -> {
            var contents = store.keys().stream()
                    .filter(k -> k.namespace().equals(name))
                    .toList();
            contents.forEach(this::remove);
            if (contents.stream().noneMatch(k -> store.get(k).isPresent())) {
                store.remove(key);
            }
        });
    }

    private void remove(ObjectKey key) {
        store.get(key).ifPresent(object -> {
            var meta = Meta.of(object);
            boolean runs = key.resource().equals("pods")
                    && !object.at("/spec/nodeName").asText().isEmpty();
            if (meta.finalizers().isEmpty() && !runs) {
                store.remove(key);
            } else if (!meta.isBeingDeleted()) {
                var marked = object.deepCopy();
                long grace =
                        runs ? object.at("/spec/terminationGracePeriodSeconds").asLong() : 0;
                var until = clock.instant().plusSeconds(grace).truncatedTo(ChronoUnit.SECONDS);
                Meta.of(marked)
                        .node()
                        .put("deletionTimestamp", until.toString())
                        .put("deletionGracePeriodSeconds", grace);
                store.put(key, marked);
            }
        });
    }
}
