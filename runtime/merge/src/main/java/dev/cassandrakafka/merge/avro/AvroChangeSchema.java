package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.UdtType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Avro schemas of a table's events, and its columns compiled in their order. */
final class AvroChangeSchema {
    final AvroKeys keys;
    final AvroImage image;
    /** In the order that their cells have in a row. */
    final List<AvroColumn> columns;

    private final String namespace;
    private final boolean images;

    AvroChangeSchema(TableSchema schema, String prefix, boolean images) {
        namespace = AvroNames.namespace(prefix, schema);
        this.images = images;
        keys = new AvroKeys(schema);
        image = new AvroImage(AvroWhole.of(schema, kind -> kind == ColumnKind.STATIC || kind == ColumnKind.REGULAR));
        columns = schema.columns().stream()
                .filter(column -> column.kind() == ColumnKind.STATIC || column.kind() == ColumnKind.REGULAR)
                .map(column -> column(column.name(), column.cqlType()))
                .sorted(Comparator.comparing(column -> column.cellName))
                .toList();
    }

    static JsonNode union(JsonNode type) {
        return JsonNodeFactory.instance.arrayNode().add("null").add(type);
    }

    /** The record of the keys. */
    String key() {
        return named(keyRecord()).toString();
    }

    /** The record of the values. */
    String value() {
        Fields cells = new Fields("Cells");
        columns.forEach(column -> cells.nullable(column.name, union(column.schema())));
        Fields change = new Fields("Change")
                .field("op", "string")
                .nullable("key", union(keyRecord()))
                .field("static", "boolean")
                .nullable("deleted", union(AvroTimes.deletion("Deletion").record()))
                .nullable("range", union(range()))
                .nullable(
                        "row",
                        union(AvroTimes.fields(new Fields("Marker"), false).record()))
                .nullable("cells", union(cells.record()));
        if (images) {
            change.nullable(
                            "before",
                            union(image.fields(new Fields("Image"), "image_").record()))
                    .nullable("after", "Image")
                    .nullableTime("asOf");
        }
        change.nullableTime("at").nullable("schema", "string").field("source", source());
        return named(change.record()).toString();
    }

    private ObjectNode named(ObjectNode record) {
        return record.put("namespace", namespace);
    }

    private ObjectNode keyRecord() {
        return keys.fields(new Fields("Key"), "key_").record();
    }

    private ObjectNode range() {
        Fields prefix = new Fields("Prefix");
        keys.clustering.forEach(column ->
                prefix.nullable(column.name(), column.type().nullable("bound_" + AvroNames.of(column.name()))));
        ObjectNode bound = new Fields("Bound")
                .field("columns", "int")
                .field("clustering", prefix.record())
                .field("inclusive", "boolean")
                .record();
        return new Fields("Range").field("start", bound).field("end", "Bound").record();
    }

    private static ObjectNode source() {
        Fields source = new Fields("Source");
        Stream.of("cluster", "datacenter", "keyspace", "table", "tableId", "schema", "hostId")
                .forEach(name -> source.field(name, "string"));
        return source.field("segment", "long")
                .field("position", "int")
                .field("index", "int")
                .time("ts")
                .record();
    }

    private static AvroColumn column(String name, CqlType type) {
        if (!type.complex()) {
            return new AvroCell(name, AvroTypes.of(type));
        }
        if (type instanceof ListType list) {
            return new AvroElements(name, AvroTypes.of(ScalarType.TIMEUUID), Optional.of(AvroTypes.of(list.element())));
        }
        if (type instanceof SetType set) {
            return new AvroElements(name, AvroTypes.of(set.element()), Optional.empty());
        }
        if (type instanceof MapType map) {
            return new AvroElements(name, AvroTypes.of(map.key()), Optional.of(AvroTypes.of(map.value())));
        }
        return new AvroUdtColumn(name, (UdtType) type);
    }
}
