package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** From a value of an event, as docs/change-events.md writes each type, back to the bytes that Cassandra has of it. */
final class ValueJson {
    private static final Map<DataType, Function<JsonNode, Object>> SCALARS = Map.ofEntries(
            Map.entry(DataTypes.ASCII, JsonNode::textValue),
            Map.entry(DataTypes.TEXT, JsonNode::textValue),
            Map.entry(DataTypes.TINYINT, node -> (byte) node.intValue()),
            Map.entry(DataTypes.SMALLINT, node -> (short) node.intValue()),
            Map.entry(DataTypes.INT, JsonNode::intValue),
            Map.entry(DataTypes.BIGINT, JsonNode::longValue),
            Map.entry(DataTypes.COUNTER, JsonNode::longValue),
            // Not through a double: it would round twice.
            Map.entry(DataTypes.FLOAT, node -> Float.parseFloat(node.asText())),
            Map.entry(DataTypes.DOUBLE, node -> Double.parseDouble(node.asText())),
            Map.entry(DataTypes.VARINT, node -> new BigInteger(node.textValue())),
            Map.entry(DataTypes.DECIMAL, node -> new BigDecimal(node.textValue())),
            Map.entry(DataTypes.BOOLEAN, JsonNode::booleanValue),
            Map.entry(DataTypes.UUID, node -> UUID.fromString(node.textValue())),
            Map.entry(DataTypes.TIMEUUID, node -> UUID.fromString(node.textValue())),
            Map.entry(DataTypes.INET, node -> address(node.textValue())),
            Map.entry(DataTypes.DATE, node -> LocalDate.parse(node.textValue())),
            Map.entry(DataTypes.TIME, node -> LocalTime.parse(node.textValue())),
            Map.entry(DataTypes.TIMESTAMP, node -> Instant.parse(node.textValue())),
            Map.entry(DataTypes.DURATION, node -> CqlDuration.from(node.textValue())));

    private ValueJson() {}

    /** Absent for null. */
    static Optional<ByteBuffer> bytes(JsonNode node, DataType type) {
        return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(present(node, type));
    }

    private static ByteBuffer present(JsonNode node, DataType type) {
        if (node.isTextual() && node.textValue().startsWith("0x") && !isText(type)) {
            return ByteBuffer.wrap(HexFormat.of().parseHex(node.textValue().substring(2)));
        }
        if (node.isTextual() && node.textValue().isEmpty()) {
            return Bytes.EMPTY;
        }
        if (type instanceof ListType list) {
            return array(node, list.getElementType());
        }
        if (type instanceof SetType set) {
            return array(node, set.getElementType());
        }
        if (type instanceof MapType map) {
            return map(node, map);
        }
        if (type instanceof TupleType tuple) {
            List<Optional<ByteBuffer>> parts = new ArrayList<>();
            node.forEach(part -> parts.add(bytes(part, tuple.getComponentTypes().get(parts.size()))));
            return Bytes.join(parts);
        }
        if (type instanceof UserDefinedType udt) {
            return userType(node, udt);
        }
        return type instanceof VectorType vector ? Vectors.bytes(node, vector) : scalar(node, type);
    }

    private static boolean isText(DataType type) {
        return type.equals(DataTypes.TEXT) || type.equals(DataTypes.ASCII);
    }

    private static ByteBuffer array(JsonNode node, DataType element) {
        List<Optional<ByteBuffer>> parts = new ArrayList<>();
        node.forEach(part -> parts.add(bytes(part, element)));
        return Bytes.collection(parts.size(), parts);
    }

    private static ByteBuffer map(JsonNode node, MapType map) {
        List<Optional<ByteBuffer>> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                parts.add(Optional.of(key(entry.getKey(), map.getKeyType())));
                parts.add(bytes(entry.getValue(), map.getValueType()));
            });
        } else {
            node.forEach(entry -> {
                parts.add(bytes(entry.path("key"), map.getKeyType()));
                parts.add(bytes(entry.path("value"), map.getValueType()));
            });
        }
        return Bytes.collection(parts.size() / 2, parts);
    }

    /** A key of a JSON object: the text of a scalar of any type. */
    private static ByteBuffer key(String text, DataType type) {
        JsonNode node = TextNode.valueOf(text);
        if (text.startsWith("0x") && !isText(type)) {
            return present(node, type);
        }
        if (type.equals(DataTypes.TINYINT)) {
            return encode(type, Byte.valueOf(text));
        }
        if (type.equals(DataTypes.SMALLINT)) {
            return encode(type, Short.valueOf(text));
        }
        if (type.equals(DataTypes.INT)) {
            return encode(type, Integer.valueOf(text));
        }
        if (type.equals(DataTypes.BIGINT)) {
            return encode(type, Long.valueOf(text));
        }
        return type.equals(DataTypes.BOOLEAN) ? encode(type, Boolean.valueOf(text)) : present(node, type);
    }

    /** Fields that are not told are those behind the end of the value. */
    private static ByteBuffer userType(JsonNode node, UserDefinedType udt) {
        List<Optional<ByteBuffer>> parts = new ArrayList<>();
        List<CqlIdentifier> names = udt.getFieldNames();
        for (int i = 0; i < names.size() && node.has(names.get(i).asInternal()); i++) {
            parts.add(bytes(
                    node.path(names.get(i).asInternal()), udt.getFieldTypes().get(i)));
        }
        return Bytes.join(parts);
    }

    static ByteBuffer scalar(JsonNode node, DataType type) {
        var read = SCALARS.get(type);
        if (read == null) {
            return ByteBuffer.wrap(Base64.getDecoder().decode(node.textValue()));
        }
        if (isText(type)) {
            return ByteBuffer.wrap(node.textValue().getBytes(StandardCharsets.UTF_8));
        }
        return encode(type, Objects.requireNonNull(read.apply(node)));
    }

    private static ByteBuffer encode(DataType type, Object value) {
        return Objects.requireNonNull(
                CodecRegistry.DEFAULT.codecFor(type).encode(value, ProtocolVersion.V5), () -> type + " " + value);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no address", e);
        }
    }
}
