package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.ServerSideApply;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.CelRules;
import dev.cassandrakafka.testkit.kubernetes.schema.Defaulting;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import dev.cassandrakafka.testkit.kubernetes.schema.Pruning;
import dev.cassandrakafka.testkit.kubernetes.schema.SchemaCheck;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The last part of every write: completes and checks the object, books who owns what, and stores it if it is another than before. */
final class Commit {
    private static final Set<String> IMMUTABLE = Set.of(
            "uid",
            "creationTimestamp",
            "generation",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "resourceVersion");

    private final ObjectStore store;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final KindRules rules;
    private final CelRules cel = new CelRules();

    Commit(ObjectStore store, Clock clock, Supplier<UUID> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.rules = new KindRules(clock);
    }

    /**
     * Writes an object.
     *
     * @param before what is there
     * @param after what is to be there; changed in place
     * @return what is there now
     */
    ObjectNode write(ResourceKind kind, Optional<ObjectNode> before, ObjectNode after, WriteOptions options) {
        after.put("apiVersion", kind.apiVersion()).put("kind", kind.kind());
        identity(before, after);
        options.unknown(kind, Pruning.prune(after, kind.schema()));
        Defaulting.dropNulls(after, kind.schema());
        rules.complete(after, kind);
        Defaulting.apply(after, kind.schema());
        check(kind, before, after);
        generation(kind, before, after);
        var booked = options.manager().applies() ? after : book(kind, before, after, options);
        if (before.filter(booked::equals).isPresent()) {
            return booked;
        }
        return options.dryRun() ? booked : save(kind, booked);
    }

    private ObjectNode book(ResourceKind kind, Optional<ObjectNode> before, ObjectNode after, WriteOptions options) {
        var old = before.orElseGet(JsonNodeFactory.instance::objectNode);
        return new ServerSideApply(kind.schema(), kind.hasStatus(), clock).book(old, after, options.manager());
    }

    private void identity(Optional<ObjectNode> before, ObjectNode after) {
        var meta = Meta.of(after).node();
        meta.remove(List.of("selfLink"));
        if (before.isEmpty()) {
            meta.remove(List.of("resourceVersion", "deletionTimestamp", "deletionGracePeriodSeconds", "generation"));
            meta.put("uid", ids.get().toString());
            meta.put(
                    "creationTimestamp",
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            return;
        }
        var old = before.get().path("metadata");
        for (var name : IMMUTABLE) {
            if (old.has(name)) {
                meta.set(name, old.get(name));
            } else {
                meta.remove(name);
            }
        }
    }

    private void check(ResourceKind kind, Optional<ObjectNode> before, ObjectNode after) {
        List<Problem> problems = new ArrayList<>(MetadataRules.check(before, after, kind));
        problems.addAll(SchemaCheck.check(after, kind.schema()));
        if (kind.custom()) {
            problems.addAll(Scales.check(kind, after));
            problems.addAll(unevaluated(problems, kind)
                    .orElseGet(() -> cel.check(after, before.map(object -> object), kind.schema())));
        } else if (problems.isEmpty()) {
            problems.addAll(rules.check(before, after, kind));
        }
        if (!kind.custom()) {
            problems.stream()
                    .filter(problem -> problem.reason() == Problem.Reason.TYPE_INVALID)
                    .findFirst()
                    .ifPresent(problem -> {
                        throw ApiFailure.unreadable(kind, problem);
                    });
        }
        if (!problems.isEmpty()) {
            throw ApiFailure.invalid(kind, Meta.of(after).name(), problems);
        }
    }

    /** Where an object is not even of the right shape, its rules are not evaluated, and a problem says so. */
    private static Optional<List<Problem>> unevaluated(List<Problem> problems, ResourceKind kind) {
        if (problems.stream().noneMatch(Problem::isOfShape)) {
            return Optional.empty();
        }
        return Optional.of(
                kind.schema().hasRules()
                        ? List.of(Problem.invalid(
                                "<nil>",
                                "null",
                                "some validation rules were not checked because the object was invalid; correct the existing"
                                        + " errors to complete validation"))
                        : List.of());
    }

    private static void generation(ResourceKind kind, Optional<ObjectNode> before, ObjectNode after) {
        if (!kind.hasGeneration()) {
            return;
        }
        var meta = Meta.of(after).node();
        long old = before.map(
                        object -> object.path("metadata").path("generation").asLong())
                .orElse(0L);
        boolean changed = before.map(object -> !content(kind, object).equals(content(kind, after)))
                .orElse(true);
        meta.put("generation", changed ? old + 1 : old);
    }

    private static ObjectNode content(ResourceKind kind, ObjectNode object) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.setAll(object);
        content.remove(List.of("metadata", "apiVersion"));
        if (kind.hasStatus()) {
            content.remove("status");
        }
        return content;
    }

    private ObjectNode save(ResourceKind kind, ObjectNode object) {
        var meta = Meta.of(object);
        var key = new ObjectKey(kind.storage(), meta.namespace(), meta.name());
        store.put(key, object);
        if (meta.isBeingDeleted()
                && meta.finalizers().isEmpty()
                && meta.gracePeriodSeconds() == 0
                && !kind.resource().equals("namespaces")) {
            store.remove(key);
        }
        return object;
    }
}
