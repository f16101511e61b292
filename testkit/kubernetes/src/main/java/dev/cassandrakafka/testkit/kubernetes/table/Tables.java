package dev.cassandrakafka.testkit.kubernetes.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cassandrakafka.testkit.kubernetes.kind.Column;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Objects of a kind as a {@code meta.k8s.io/v1} Table. */
public final class Tables {
    private final Clock clock;

    /** Ages are counted to the time of {@code clock}. */
    public Tables(Clock clock) {
        this.clock = clock;
    }

    /** A row for each object, with its metadata beside the cells. */
    public ObjectNode table(ResourceKind kind, List<ObjectNode> objects, boolean withHeadings) {
        var table = JsonNodeFactory.instance.objectNode().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.putObject("metadata");
        var headings = table.putArray("columnDefinitions");
        if (withHeadings) {
            heading(headings.addObject(), new Column("Name", "string", "", 0, "Name of the object"))
                    .put("format", "name");
            kind.columns().forEach(column -> heading(headings.addObject(), column));
        }
        var rows = table.putArray("rows");
        objects.forEach(object -> rows.add(row(kind, object)));
        return table;
    }

    private static ObjectNode heading(ObjectNode heading, Column column) {
        return heading.put("name", column.name())
                .put("type", column.type().equals("date") ? "string" : column.type())
                .put("format", "")
                .put("description", column.description())
                .put("priority", column.priority());
    }

    private ObjectNode row(ResourceKind kind, ObjectNode object) {
        var row = JsonNodeFactory.instance.objectNode();
        var cells = row.putArray("cells");
        cells.add(object.path("metadata").path("name"));
        kind.columns().forEach(column -> cells.add(cell(column, object)));
        row.set("object", PartialObject.of(object));
        return row;
    }

    private JsonNode cell(Column column, ObjectNode object) {
        if (column.path().startsWith("fn:")) {
            return BuiltinCells.read(column.path().substring(3), object);
        }
        var found = JsonPath.parse(column.path()).read(object);
        if (column.type().equals("date")) {
            return TextNode.valueOf(
                    found.isEmpty() ? "<unknown>" : age(found.get(0).asText()));
        }
        if (found.isEmpty()) {
            return NullNode.getInstance();
        }
        return column.type().equals("string") && found.get(0).isValueNode()
                ? TextNode.valueOf(found.get(0).asText())
                : found.get(0);
    }

    private String age(String time) {
        return HumanDuration.of(Duration.between(Instant.parse(time), clock.instant()));
    }
}
