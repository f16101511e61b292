package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.table.PartialObject;
import dev.cassandrakafka.testkit.kubernetes.table.Tables;
import java.util.List;

/** The form that a client wants objects in: as they are, as rows of a table, or their metadata only. */
final class Presentation {
    private final ResourceKind kind;
    private final String accept;
    private final Tables tables;
    private boolean headingsSent;

    Presentation(ResourceKind kind, ApiRequest request, Tables tables) {
        this.kind = kind;
        this.accept = request.header("accept");
        this.tables = tables;
    }

    private boolean wants(String form) {
        return accept.contains("as=" + form + ";") || accept.endsWith("as=" + form);
    }

    /** One object. */
    ObjectNode object(ObjectNode object) {
        var versioned = Versions.present(object, kind);
        if (wants("Table")) {
            var table = tables.table(kind, List.of(versioned), !headingsSent);
            table.withObjectProperty("metadata")
                    .put("resourceVersion", Meta.of(object).resourceVersion());
            headingsSent = true;
            return table;
        }
        return wants("PartialObjectMetadata") ? PartialObject.of(versioned) : versioned;
    }

    /** Many objects. */
    ObjectNode list(List<ObjectNode> objects, long revision) {
        var versioned =
                objects.stream().map(object -> Versions.present(object, kind)).toList();
        ObjectNode list;
        if (wants("Table")) {
            list = tables.table(kind, versioned, true);
        } else if (wants("PartialObjectMetadataList")) {
            list = list("PartialObjectMetadataList", "meta.k8s.io/v1");
            list.putArray("items")
                    .addAll(versioned.stream().map(PartialObject::of).toList());
        } else {
            list = list(kind.kind() + "List", kind.apiVersion());
            list.putArray("items").addAll(versioned);
        }
        list.withObjectProperty("metadata").put("resourceVersion", Long.toString(revision));
        return list;
    }

    private static ObjectNode list(String kind, String apiVersion) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("apiVersion", apiVersion);
    }
}
