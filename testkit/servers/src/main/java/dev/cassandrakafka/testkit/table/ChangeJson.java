package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.table.Change.Bound;
import dev.cassandrakafka.testkit.table.Change.CellWrite;
import dev.cassandrakafka.testkit.table.Change.ColumnDeletion;
import dev.cassandrakafka.testkit.table.Change.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the events of the envelope {@code Change} in JSON, as docs/change-events.md tells it. */
final class ChangeJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shape shape;

    ChangeJson(Shape shape) {
        this.shape = shape;
    }

    Change read(JsonNode event) {
        String op = event.path("op").asText();
        return switch (op) {
            case "c", "u", "d", "r" -> row(event);
            case "rd" ->
                new Change.Range(
                        partitionKey(event),
                        bound(event.path("range").path("start")),
                        bound(event.path("range").path("end")),
                        deletion(event));
            case "pd" -> new Change.Partition(partitionKey(event), deletion(event));
            case "t", "drop" -> new Change.Cleared();
            case "schema" -> schema(event.path("schema").path("dropped"));
            default -> throw new IllegalArgumentException("an event with op \"%s\": %s".formatted(op, event));
        };
    }

    static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + new String(value, StandardCharsets.UTF_8), e);
        }
    }

    private Change row(JsonNode event) {
        Optional<List<ByteBuffer>> clustering = event.path("static").asBoolean()
                ? Optional.empty()
                : Optional.of(values(shape.clustering(), event.path("key")));
        Optional<Cell> marker =
                event.has("row") ? Optional.of(cell(event.path("row"), Optional.of(Bytes.EMPTY))) : Optional.empty();
        List<Write> writes = new ArrayList<>();
        event.path("cells").properties().forEach(cell -> shape.column(cell.getKey())
                .ifPresent(column -> writes(column, cell.getValue(), writes)));
        return new Change.Row(partitionKey(event), clustering, marker, deletion(event), writes);
    }

    private static Change schema(JsonNode dropped) {
        Map<String, Long> times = new HashMap<>();
        dropped.forEach(column -> times.merge(
                column.path("name").asText(), column.path("timeMicros").longValue(), Math::max));
        return new Change.Schema(times);
    }

    private static void writes(ColumnMetadata column, JsonNode node, List<Write> writes) {
        String name = column.getName().asInternal();
        DataType type = column.getType();
        if (Shape.isComplex(type) == node.has("value")) {
            return; // of a column of this name that was dropped
        }
        if (!Shape.isComplex(type)) {
            writes.add(new CellWrite(name, Optional.empty(), cell(node, ValueJson.bytes(node.path("value"), type))));
            return;
        }
        if (node.has("deleted")) {
            writes.add(new ColumnDeletion(
                    name, node.path("deleted").path("writetime").longValue()));
        }
        node.path("elements").forEach(element -> {
            boolean deleted = element.has("deletedAt");
            Optional<ByteBuffer> value = deleted ? Optional.empty() : Optional.of(elementValue(type, element));
            writes.add(new CellWrite(name, Optional.of(path(type, element.path("key"))), cell(element, value)));
        });
    }

    private static ByteBuffer path(DataType type, JsonNode key) {
        if (type instanceof MapType map) {
            return ValueJson.bytes(key, map.getKeyType()).orElseThrow();
        }
        if (type instanceof SetType set) {
            return ValueJson.bytes(key, set.getElementType()).orElseThrow();
        }
        return type instanceof ListType
                ? ValueJson.bytes(key, DataTypes.TIMEUUID).orElseThrow()
                : ByteBuffer.wrap(key.textValue().getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer elementValue(DataType type, JsonNode element) {
        if (type instanceof SetType) {
            return Bytes.EMPTY;
        }
        DataType valueType;
        if (type instanceof MapType map) {
            valueType = map.getValueType();
        } else if (type instanceof UserDefinedType udt) {
            valueType = udt.getFieldTypes()
                    .get(Paths.fieldNames(udt).indexOf(element.path("key").textValue()));
        } else {
            valueType = ((ListType) type).getElementType();
        }
        return ValueJson.bytes(element.path("value"), valueType).orElseThrow();
    }

    private static Cell cell(JsonNode node, Optional<ByteBuffer> value) {
        long written =
                node.path("writetime").isNumber() ? node.path("writetime").longValue() : Cell.UNKNOWN;
        int ttl = node.path("ttl").intValue();
        long expiry = node.has("expiresAt") ? seconds(node.path("expiresAt")) : 0;
        return new Cell(written, value, ttl, value.isPresent() ? expiry : seconds(node.path("deletedAt")));
    }

    private static long seconds(JsonNode time) {
        return Instant.parse(time.textValue()).getEpochSecond();
    }

    private static long deletion(JsonNode event) {
        JsonNode deleted = event.path("deleted");
        return deleted.isMissingNode()
                ? RebuiltPartition.NEVER
                : deleted.path("writetime").longValue();
    }

    private List<ByteBuffer> partitionKey(JsonNode event) {
        return values(shape.partitionKey(), event.path("key"));
    }

    private Bound bound(JsonNode bound) {
        return new Bound(
                values(shape.clustering(), bound.path("clustering")),
                bound.path("inclusive").asBoolean());
    }

    /** The values of the first columns that are there. */
    private static List<ByteBuffer> values(List<ColumnMetadata> columns, JsonNode object) {
        List<ByteBuffer> values = new ArrayList<>();
        for (ColumnMetadata column : columns) {
            ValueJson.bytes(object.path(column.getName().asInternal()), column.getType())
                    .ifPresent(values::add);
        }
        return values;
    }
}
