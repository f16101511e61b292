package dev.cassandrakafka.benchmarks.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** By hand: Jackson's tree, then the driver's codecs; the same columns as the example's. Fields that are null stay null. */
final class BareMapping {
    private static final int COLUMNS = 13;

    private final ObjectMapper json = new ObjectMapper();

    ByteBuffer[] map(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var tree = json.readTree(record.value());
        var properties = tree.get("properties");
        var coordinates = tree.get("geometry").get("coordinates");
        var row = new ByteBuffer[COLUMNS];
        row[0] = encode(TypeCodecs.TEXT, new String(record.key(), UTF_8));
        row[1] = encode(TypeCodecs.DOUBLE, number(properties.get("mag")));
        row[2] = encode(TypeCodecs.TEXT, properties.get("place").textValue());
        row[3] = encode(TypeCodecs.TEXT, properties.get("type").textValue());
        row[4] = encode(
                TypeCodecs.TIMESTAMP,
                Instant.ofEpochMilli(properties.get("time").longValue()));
        row[5] = encode(TypeCodecs.DOUBLE, number(coordinates.get(0)));
        row[6] = encode(TypeCodecs.DOUBLE, number(coordinates.get(1)));
        row[7] = encode(TypeCodecs.DOUBLE, number(coordinates.get(2)));
        row[8] = encode(TypeCodecs.BOOLEAN, properties.get("tsunami").intValue() != 0);
        row[9] = encode(
                TypeCodecs.INT,
                properties.get("felt").isNull() ? null : properties.get("felt").intValue());
        row[10] = encode(TypeCodecs.TEXT, properties.get("alert").textValue());
        row[11] = encode(TypeCodecs.TEXT, "usgs");
        row[12] = encode(TypeCodecs.BIGINT, record.offset());
        return row;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNull() ? null : node.doubleValue();
    }

    @SuppressWarnings("NullAway") // codecs take null and give null, and so does an array of columns
    private static <T> ByteBuffer encode(TypeCodec<T> codec, @Nullable T value) {
        return codec.encode(value, DefaultProtocolVersion.V4);
    }
}
