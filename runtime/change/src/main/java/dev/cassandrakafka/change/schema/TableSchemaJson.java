package dev.cassandrakafka.change.schema;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A table's schema as JSON, as it lies in the topic of schemas. */
public final class TableSchemaJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private TableSchemaJson() {}

    public static byte[] write(TableSchema schema) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("id", schema.id().toString());
        root.put("keyspace", schema.keyspace());
        root.put("table", schema.table());
        root.put("fingerprint", HexFormat.of().toHexDigits(schema.fingerprint()));
        root.put("counter", schema.counter());
        root.put("cdc", schema.cdc());
        ArrayNode columns = root.putArray("columns");
        schema.columns().forEach(column -> columns.add(MAPPER.<ObjectNode>valueToTree(column)));
        ArrayNode dropped = root.putArray("dropped");
        schema.dropped().forEach(column -> dropped.add(MAPPER.<ObjectNode>valueToTree(column)));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    /**
     * Reads a schema.
     *
     * @throws MalformedSchemaException if the bytes are not a schema, or not the one of their fingerprint
     */
    public static TableSchema read(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isObject()) {
                throw new MalformedSchemaException("not the schema of a table: not an object");
            }
            return MAPPER.treeToValue(tree, Form.class).schema();
        } catch (JsonProcessingException e) {
            throw new MalformedSchemaException("not the schema of a table: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes can be read", e);
        }
    }

    /** What the JSON has; a property that is absent or null is refused by the mapper. */
    private record Form(
            UUID id,
            String keyspace,
            String table,
            String fingerprint,
            List<ColumnSchema> columns,
            List<DroppedColumn> dropped,
            boolean counter,
            boolean cdc) {

        TableSchema schema() {
            TableSchema schema = TableSchema.of(id, keyspace, table, columns, dropped, counter, cdc);
            String expected = HexFormat.of().toHexDigits(schema.fingerprint());
            if (!expected.equals(fingerprint)) {
                throw new MalformedSchemaException("the schema of %s has the fingerprint %s and says %s"
                        .formatted(schema.qualifiedName(), expected, fingerprint));
            }
            return schema;
        }
    }
}
