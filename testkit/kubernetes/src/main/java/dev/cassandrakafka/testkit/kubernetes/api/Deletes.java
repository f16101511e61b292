package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Deletion: at once, or marked while finalizers, dependents or a running pod stand in the way. */
final class Deletes {
    private static final long DEFAULT_GRACE_SECONDS = 30;

    private final ObjectStore store;
    private final Clock clock;

    Deletes(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Deletes an object or marks it; returns it as it was or as it is marked. */
    ObjectNode delete(ResourceKind kind, ObjectKey key, DeleteOptions options) {
        var live = store.get(key).orElseThrow(() -> ApiFailure.notFound(kind, key.name()));
        preconditions(kind, live, options);
        var marked = live.deepCopy();
        var meta = Meta.of(marked);
        finalizers(meta, options);
        long grace = graceSeconds(live, key, options);
        boolean stays =
                !meta.finalizers().isEmpty() || grace > 0 || key.resource().equals("namespaces");
        if (options.dryRun()) {
            return live;
        }
        if (!stays) {
            store.remove(key);
            return live;
        }
        return mark(key, marked, grace);
    }

    private static void finalizers(Meta meta, DeleteOptions options) {
        List<String> finalizers = new ArrayList<>(meta.finalizers());
        if (options.propagation().equals("Foreground") && !finalizers.contains(Collector.FOREGROUND)) {
            finalizers.add(Collector.FOREGROUND);
        } else if (options.propagation().equals("Orphan") && !finalizers.contains(Collector.ORPHAN)) {
            finalizers.add(Collector.ORPHAN);
        }
        meta.finalizers(finalizers);
    }

    private ObjectNode mark(ObjectKey key, ObjectNode object, long grace) {
        var meta = Meta.of(object);
        if (!meta.isBeingDeleted() || grace < meta.gracePeriodSeconds()) {
            meta.node().put("deletionGracePeriodSeconds", grace);
            var until = clock.instant().plusSeconds(grace).truncatedTo(ChronoUnit.SECONDS);
            meta.node().put("deletionTimestamp", until.toString());
            if (object.at("/metadata").has("generation")) {
                meta.node().put("generation", meta.node().get("generation").asLong() + 1);
            }
        }
        if (key.resource().equals("namespaces")) {
            object.withObjectProperty("status").put("phase", "Terminating");
        }
        return store.get(key).filter(object::equals).orElseGet(() -> store.put(key, object));
    }

    /** A pod that a node runs has time to end; the node then deletes it with no grace. */
    private static long graceSeconds(ObjectNode live, ObjectKey key, DeleteOptions options) {
        if (!key.resource().equals("pods") || live.at("/spec/nodeName").asText().isEmpty()) {
            return 0;
        }
        return options.graceSeconds()
                .orElseGet(() -> live.at("/spec/terminationGracePeriodSeconds").asLong(DEFAULT_GRACE_SECONDS));
    }

    private static void preconditions(ResourceKind kind, ObjectNode live, DeleteOptions options) {
        var meta = Meta.of(live);
        options.uid().filter(uid -> !uid.equals(meta.uid())).ifPresent(uid -> {
            throw ApiFailure.conflict(
                    kind,
                    meta.name(),
                    "Precondition failed: UID in precondition: %s, UID in object meta: %s".formatted(uid, meta.uid()));
        });
        options.resourceVersion()
                .filter(version -> !version.equals(meta.resourceVersion()))
                .ifPresent(version -> {
                    throw ApiFailure.conflict(
                            kind,
                            meta.name(),
                            "Precondition failed: ResourceVersion in precondition: %s, ResourceVersion in object meta: %s"
                                    .formatted(version, meta.resourceVersion()));
                });
    }
}
