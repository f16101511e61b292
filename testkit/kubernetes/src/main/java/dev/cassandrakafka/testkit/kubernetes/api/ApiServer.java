package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.BuiltinKinds;
import dev.cassandrakafka.testkit.kubernetes.kind.CustomKinds;
import dev.cassandrakafka.testkit.kubernetes.kind.KindRegistry;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import dev.cassandrakafka.testkit.kubernetes.store.Change;
import dev.cassandrakafka.testkit.kubernetes.store.Change.EventType;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectKey;
import dev.cassandrakafka.testkit.kubernetes.store.ObjectStore;
import dev.cassandrakafka.testkit.kubernetes.table.Tables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import net.jcip.annotations.NotThreadSafe;

/** The server without its connections: requests in, replies out. */
@NotThreadSafe
public final class ApiServer {
    private static final String DEFINITIONS = "customresourcedefinitions.apiextensions.k8s.io";

    private final ObjectStore store = new ObjectStore();
    private final KindRegistry kinds = new KindRegistry();
    private final CustomKinds customKinds;
    private final Documents documents;
    private final Tables tables;
    private final Writes writes;
    private final Deletes deletes;
    private final Scales scales;

    /**
     * @param clock gives creation times and ages
     * @param ids gives uids
     * @param later runs what follows from a request after it was answered, on the same thread
     * @param makeNamespaces whether a namespace that is written to comes to be by that
     */
    public ApiServer(Clock clock, Supplier<UUID> ids, Executor later, boolean makeNamespaces) {
        var schemas = new ModelSchemas();
        new BuiltinKinds(schemas).addTo(kinds);
        customKinds = new CustomKinds(schemas);
        documents = new Documents(kinds, schemas, store);
        tables = new Tables(clock);
        writes = new Writes(store, new Namespaces(store, name -> makeNamespace(name, makeNamespaces)), clock, ids);
        deletes = new Deletes(store, clock);
        scales = new Scales(writes);
        store.listen(this::definitionChanged);
        store.listen(new Collector(store, clock, later)::changed);
        for (var name : List.of("default", "kube-system", "kube-public")) {
            makeNamespace(name, true);
        }
    }

    private void makeNamespace(String name, boolean wanted) {
        if (wanted) {
            var body = JsonNodeFactory.instance.objectNode();
            Meta.of(body).node().put("name", name);
            handle(new ApiRequest("POST", "/api/v1/namespaces", Map.of(), Map.of(), body.toString()));
        }
    }

    private void definitionChanged(Change change) {
        if (!change.key().resource().equals(DEFINITIONS)) {
            return;
        }
        kinds.remove(change.key().name());
        if (change.type() == EventType.DELETED) {
            store.list(change.key().name(), "")
                    .forEach(object -> store.remove(new ObjectKey(
                            change.key().name(),
                            Meta.of(object).namespace(),
                            Meta.of(object).name())));
        } else {
            customKinds.of(change.object()).forEach(kinds::add);
        }
    }

    /**
     * Answers a request.
     *
     * @throws ApiFailure if the answer is a failure
     */
    public Reply handle(ApiRequest request) {
        var document = documents.find(request.path());
        if (document.isPresent()) {
            return document.get();
        }
        var target = Target.parse(request.path()).orElseThrow(ApiFailure::noResource);
        var review = Reviews.answer(target, request);
        if (review.isPresent()) {
            return new Reply.Document(201, review.get(), List.of());
        }
        var kind = kinds.find(target.group(), target.version(), target.plural()).orElseThrow(ApiFailure::noResource);
        return target.name().isEmpty() ? collection(kind, target, request) : single(kind, target, request);
    }

    private Reply collection(ResourceKind kind, Target target, ApiRequest request) {
        return switch (request.method()) {
            case "GET" -> request.flag("watch") ? watch(kind, target, request) : list(kind, target, request);
            case "POST" -> {
                var options = WriteOptions.of(request, kind, "");
                var created = writes.create(kind, target, Patches.readObject(request), options);
                yield reply(201, kind, request, created, options);
            }
            case "DELETE" -> deleteAll(kind, target, request);
            default -> throw ApiFailure.methodNotAllowed();
        };
    }

    private Reply list(ResourceKind kind, Target target, ApiRequest request) {
        var found = store.list(kind.storage(), target.namespace()).stream()
                .filter(Selectors.of(request, kind))
                .toList();
        return Reply.Document.ok(new Presentation(kind, request, tables).list(found, store.revision()));
    }

    private Reply watch(ResourceKind kind, Target target, ApiRequest request) {
        return new Reply.Stream(new Watch(store, kind, target, request, new Presentation(kind, request, tables)));
    }

    private Reply deleteAll(ResourceKind kind, Target target, ApiRequest request) {
        var found = store.list(kind.storage(), target.namespace()).stream()
                .filter(Selectors.of(request, kind))
                .toList();
        found.forEach(object -> deletes.delete(kind, key(kind, object), DeleteOptions.of(request)));
        return Reply.Document.ok(new Presentation(kind, request, tables).list(found, store.revision()));
    }

    private static ObjectKey key(ResourceKind kind, ObjectNode object) {
        return new ObjectKey(
                kind.storage(), Meta.of(object).namespace(), Meta.of(object).name());
    }

    private Reply single(ResourceKind kind, Target target, ApiRequest request) {
        if (request.method().equals("GET") && request.flag("watch")) {
            return watch(kind, target, request);
        }
        if (target.subresource().equals("scale")) {
            return scale(kind, target, request);
        }
        boolean whole = target.subresource().isEmpty();
        if (!whole && !(target.subresource().equals("status") && kind.hasStatus())) {
            throw ApiFailure.noResource();
        }
        var options = WriteOptions.of(request, kind, target.subresource());
        return switch (request.method()) {
            case "GET" -> reply(200, kind, request, writes.live(kind, target), options);
            case "PUT" ->
                reply(200, kind, request, writes.update(kind, target, Patches.readObject(request), options), options);
            case "PATCH" -> patch(kind, target, request, options);
            case "DELETE" -> whole ? delete(kind, target, request) : notAllowed();
            default -> notAllowed();
        };
    }

    private static Reply notAllowed() {
        throw ApiFailure.methodNotAllowed();
    }

    private Reply patch(ResourceKind kind, Target target, ApiRequest request, WriteOptions options) {
        boolean there = store.get(new ObjectKey(kind.storage(), target.namespace(), target.name()))
                .isPresent();
        return reply(there ? 200 : 201, kind, request, writes.patch(kind, target, request, options), options);
    }

    private Reply scale(ResourceKind kind, Target target, ApiRequest request) {
        return switch (request.method()) {
            case "GET" -> Reply.Document.ok(scales.get(kind, target));
            case "PUT", "PATCH" ->
                Reply.Document.ok(scales.write(kind, target, request, WriteOptions.of(request, kind, "scale")));
            default -> notAllowed();
        };
    }

    private Reply delete(ResourceKind kind, Target target, ApiRequest request) {
        var key = new ObjectKey(kind.storage(), target.namespace(), target.name());
        var deleted = deletes.delete(kind, key, DeleteOptions.of(request));
        if (store.get(key).isPresent()) {
            return Reply.Document.ok(Versions.present(deleted, kind));
        }
        var status = JsonNodeFactory.instance.objectNode().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success");
        var details = status.putObject("details").put("name", target.name());
        details.put("group", kind.group())
                .put("kind", kind.plural())
                .put("uid", Meta.of(deleted).uid());
        return Reply.Document.ok(status);
    }

    private Reply reply(int code, ResourceKind kind, ApiRequest request, ObjectNode object, WriteOptions options) {
        return new Reply.Document(code, new Presentation(kind, request, tables).object(object), options.warnings());
    }

    /** Forgets what happened until now: who watches from an older revision is told that it is gone. */
    public void compact() {
        store.compact();
    }
}
