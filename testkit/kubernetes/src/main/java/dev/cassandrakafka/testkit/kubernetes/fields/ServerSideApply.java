package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Server-side apply and the book-keeping that every other write needs. */
public final class ServerSideApply {
    /** What becomes of an apply. */
    public sealed interface Outcome {
        /** The object with the configuration in it, managed fields included. */
        record Applied(ObjectNode object) implements Outcome {}

        /** Others own some of the fields and would be overruled. */
        record Refused(List<Conflict> conflicts) implements Outcome {}
    }

    private static final List<String> UNOWNED = List.of(
            "name",
            "namespace",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "managedFields",
            "selfLink",
            "generateName");

    private final Schema schema;
    private final boolean separateStatus;
    private final Clock clock;

    /**
     * @param schema schema of the kind, metadata included
     * @param separateStatus whether the status is a subresource
     * @param clock gives the times in managed fields
     */
    public ServerSideApply(Schema schema, boolean separateStatus, Clock clock) {
        this.schema = schema;
        this.separateStatus = separateStatus;
        this.clock = clock;
    }

    /**
     * Applies a configuration.
     *
     * @param live what is there; an object without fields if nothing is
     * @param configuration what the manager wants; its nulls count as absent
     * @param force whether to overrule other owners
     */
    public Outcome apply(ObjectNode live, ObjectNode configuration, Manager manager, boolean force) {
        var ownership = Ownership.parse(live.path("metadata").path("managedFields"));
        var bare = withoutManagedFields(live);
        ObjectNode wanted = withoutNulls(configuration);
        var set = owned(FieldSets.of(wanted, schema));
        var merged = (ObjectNode) TypedMerge.merge(bare, wanted, schema);
        var conflicts = conflicts(FieldSets.changed(bare, merged, schema), ownership, manager);
        if (!force && !conflicts.isEmpty()) {
            return new Outcome.Refused(conflicts);
        }
        var changed = FieldSets.changed(bare, merged, schema);
        var settled = ownership.others(manager, fields -> fields.minus(changed));
        var kept = settled.others(manager).values().stream().reduce(set, FieldSet::union);
        TypedMerge.prune(merged, ownership.of(manager), kept, schema);
        return new Outcome.Applied(withManagedFields(merged, settled.with(manager, set, clock.instant())));
    }

    private static List<Conflict> conflicts(FieldSet changed, Ownership ownership, Manager manager) {
        List<Conflict> conflicts = new ArrayList<>();
        ownership.others(manager).forEach((other, fields) -> fields.intersect(changed)
                .paths()
                .forEach(path -> conflicts.add(new Conflict(path, other.description()))));
        return conflicts;
    }

    /**
     * Books a write that is not an apply: what it changed belongs to its manager now, what it removed to nobody.
     *
     * @param before what was there, with its managed fields; an object without fields if nothing was
     * @param after what is there now; its managed fields are replaced
     */
    public ObjectNode book(ObjectNode before, ObjectNode after, Manager manager) {
        var bare = withoutManagedFields(after);
        var changed = reach(owned(FieldSets.changed(withoutManagedFields(before), bare, schema)), manager);
        var ownership = Ownership.parse(before.path("metadata").path("managedFields"));
        var left = ownership.others(
                manager, fields -> FieldSets.existing(fields, bare, schema).minus(changed));
        var mine = FieldSets.existing(ownership.of(manager).union(changed), bare, schema);
        return withManagedFields(bare, left.with(manager, mine, clock.instant()));
    }

    /** A write of the status reaches the status only, a write of the object all but that. */
    private FieldSet reach(FieldSet set, Manager manager) {
        if (manager.subresource().equals("status")) {
            return set.only("f:status");
        }
        return separateStatus ? set.without("f:status") : set;
    }

    private static FieldSet owned(FieldSet set) {
        var metadata = set.child("f:metadata").minus(FieldSet.leaf());
        for (var name : UNOWNED) {
            metadata = metadata.without(Steps.field(name));
        }
        var rest = set.without("f:metadata").without("f:apiVersion").without("f:kind");
        return rest.union(FieldSet.of(false, Map.of("f:metadata", metadata)));
    }

    private static ObjectNode withoutManagedFields(ObjectNode object) {
        var copy = object.deepCopy();
        if (copy.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("managedFields");
        }
        return copy;
    }

    private static ObjectNode withManagedFields(ObjectNode object, Ownership ownership) {
        var list = ownership.toJson();
        if (!list.isEmpty()) {
            object.withObjectProperty("metadata").set("managedFields", list);
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private static <T extends JsonNode> T withoutNulls(T value) {
        JsonNode copy = value.deepCopy();
        strip(copy);
        return (T) copy;
    }

    private static void strip(JsonNode value) {
        var children = value.iterator();
        while (children.hasNext()) {
            var child = children.next();
            if (child.isNull()) {
                children.remove();
            } else {
                strip(child);
            }
        }
    }
}
