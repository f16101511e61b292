package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.ServerSideApply;
import dev.cassandrakafka.testkit.kubernetes.fields.ServerSideApply.Outcome;
import dev.cassandrakafka.testkit.kubernetes.fields.TypedCheck;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Create, update, patch and apply, of whole objects and of their status. */
final class Writes {
    private final ObjectStore store;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Commit commit;
    private final Namespaces namespaces;

    Writes(ObjectStore store, Namespaces namespaces, Clock clock, Supplier<UUID> ids) {
        this.store = store;
        this.namespaces = namespaces;
        this.clock = clock;
        this.ids = ids;
        this.commit = new Commit(store, clock, ids);
    }

    private static ObjectKey key(ResourceKind kind, Target target) {
        return new ObjectKey(kind.storage(), target.namespace(), target.name());
    }

    ObjectNode live(ResourceKind kind, Target target) {
        return store.get(key(kind, target)).orElseThrow(() -> ApiFailure.notFound(kind, target.name()));
    }

    ObjectNode create(ResourceKind kind, Target target, ObjectNode body, WriteOptions options) {
        var meta = Meta.of(body);
        matches(kind, target, body);
        if (meta.name().isEmpty() && meta.node().hasNonNull("generateName")) {
            var suffix = ids.get().toString().substring(0, 5);
            meta.node().put("name", meta.node().get("generateName").asText() + suffix);
        }
        place(kind, target, meta);
        if (store.get(new ObjectKey(kind.storage(), target.namespace(), meta.name()))
                .isPresent()) {
            throw ApiFailure.alreadyExists(kind, meta.name());
        }
        withoutStatus(kind, body);
        return commit.write(kind, Optional.empty(), body, options);
    }

    private static void matches(ResourceKind kind, Target target, ObjectNode body) {
        var given = body.path("apiVersion").asText(kind.apiVersion()) + " "
                + body.path("kind").asText(kind.kind());
        if (!given.equals(kind.apiVersion() + " " + kind.kind())) {
            throw ApiFailure.badRequest(
                    "the object provided is unrecognized (must be of type %s): got %s".formatted(kind.kind(), given));
        }
        var name = Meta.of(body).name();
        if (!target.name().isEmpty() && !name.isEmpty() && !name.equals(target.name())) {
            throw ApiFailure.badRequest("the name of the object (%s) does not match the name on the URL (%s)"
                    .formatted(name, target.name()));
        }
    }

    private void place(ResourceKind kind, Target target, Meta meta) {
        if (!kind.namespaced()) {
            meta.node().remove("namespace");
            return;
        }
        if (!meta.namespace().isEmpty() && !meta.namespace().equals(target.namespace())) {
            throw ApiFailure.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        meta.node().put("namespace", target.namespace());
        namespaces.require(target.namespace(), kind, meta.name());
    }

    private static void withoutStatus(ResourceKind kind, ObjectNode body) {
        if (kind.hasStatus()) {
            body.remove("status");
        }
    }

    ObjectNode update(ResourceKind kind, Target target, ObjectNode body, WriteOptions options) {
        matches(kind, target, body);
        var live = live(kind, target);
        var meta = Meta.of(body);
        if (kind.custom() && meta.resourceVersion().isEmpty()) {
            throw ApiFailure.invalid(
                    kind,
                    target.name(),
                    List.of(Problem.invalid("metadata.resourceVersion", "0", "must be specified for an update")));
        }
        return replace(kind, live, body, options);
    }

    ObjectNode patch(ResourceKind kind, Target target, ApiRequest request, WriteOptions options) {
        if (options.manager().applies()) {
            return apply(kind, target, Patches.readObject(request), options);
        }
        var live = live(kind, target);
        return replace(kind, live, Patches.patch(live, request, kind), options);
    }

    private ObjectNode replace(ResourceKind kind, ObjectNode live, ObjectNode wanted, WriteOptions options) {
        var meta = Meta.of(live);
        unchanged(kind, meta, Meta.of(wanted));
        var after = options.manager().subresource().equals("status") ? withStatusOf(live, wanted) : wanted;
        if (options.manager().subresource().isEmpty() && kind.hasStatus()) {
            restoreStatus(live, after);
        }
        Meta.of(after).node().put("name", meta.name());
        if (kind.namespaced()) {
            Meta.of(after).node().put("namespace", meta.namespace());
        }
        return commit.write(kind, Optional.of(live), after, options);
    }

    private static void unchanged(ResourceKind kind, Meta live, Meta wanted) {
        var revision = wanted.resourceVersion();
        if (!revision.isEmpty() && !revision.equals(live.resourceVersion())) {
            throw ApiFailure.conflict(
                    kind,
                    live.name(),
                    "the object has been modified; please apply your changes to the latest version and try again");
        }
        if (!wanted.uid().isEmpty() && !wanted.uid().equals(live.uid())) {
            throw ApiFailure.conflict(
                    kind,
                    live.name(),
                    "Precondition failed: UID in precondition: %s, UID in object meta: %s"
                            .formatted(wanted.uid(), live.uid()));
        }
    }

    private static ObjectNode withStatusOf(ObjectNode live, ObjectNode wanted) {
        var after = live.deepCopy();
        restoreStatus(wanted, after);
        return after;
    }

    private static void restoreStatus(ObjectNode from, ObjectNode to) {
        if (from.has("status")) {
            to.set("status", from.get("status").deepCopy());
        } else {
            to.remove("status");
        }
    }

    private ObjectNode apply(ResourceKind kind, Target target, ObjectNode configuration, WriteOptions options) {
        matches(kind, target, configuration);
        var before = store.get(key(kind, target));
        boolean status = options.manager().subresource().equals("status");
        if (status && before.isEmpty()) {
            throw ApiFailure.notFound(kind, target.name());
        }
        var wanted = configuration(kind, target, configuration, status);
        if (!configuration.at("/metadata/managedFields").isEmpty()) {
            throw ApiFailure.badRequest("metadata.managedFields must be nil");
        }
        before.ifPresent(live -> unchanged(kind, Meta.of(live), Meta.of(configuration)));
        var untyped = TypedCheck.check(wanted, kind.schema());
        if (!untyped.isEmpty()) {
            throw ApiFailure.untyped(kind, target, untyped);
        }
        place(kind, target, Meta.of(wanted));
        var live = before.orElseGet(JsonNodeFactory.instance::objectNode);
        var outcome = new ServerSideApply(kind.schema(), kind.hasStatus(), clock)
                .apply(live, wanted, options.manager(), options.force());
        if (outcome instanceof Outcome.Applied applied) {
            return commit.write(kind, before, applied.object(), options);
        }
        throw ApiFailure.conflicts(((Outcome.Refused) outcome).conflicts());
    }

    /** What of a configuration counts: its status for the status, all but that for the object. */
    private static ObjectNode configuration(ResourceKind kind, Target target, ObjectNode body, boolean status) {
        var wanted = body.deepCopy();
        if (status) {
            wanted.retain("apiVersion", "kind", "status");
        } else {
            withoutStatus(kind, wanted);
        }
        var meta = Meta.of(wanted).node();
        meta.remove(List.of("resourceVersion", "uid", "creationTimestamp", "generation", "managedFields"));
        meta.put("name", target.name());
        return wanted;
    }
}
