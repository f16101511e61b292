package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.sink.codec.CqlTypes;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.DoubleSerializer;
import org.apache.kafka.common.serialization.FloatSerializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.ShortSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.serialization.UUIDSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static Reading reading(Format format, String type) {
        DataType column = CqlTypes.of(type);
        FakeTable table = FakeTable.of("ks", "t").partitionKey("id", column).column("v", column);
        return Reading.by(RouteBuilder.into("ks", "t")
                .key(format)
                .value(format)
                .map("id", "key")
                .map("v", "value")
                .plan(table));
    }

    private static <T> void assertReads(Format format, Serializer<T> serializer, T value, String type, String read) {
        byte[] bytes = serializer.serialize("topic", value);
        Row row = reading(format, type).row(bytes, bytes);
        assertThat(Decoded.row(row)).isEqualTo(Map.of("id", read, "v", read));
        serializer.close();
    }

    @Test
    void whatKafkasSerializersWriteIsRead() {
        assertReads(Format.STRING, new StringSerializer(), "é1", "text", "é1");
        assertReads(Format.STRING, new StringSerializer(), "2024-02-29", "date", "2024-02-29");
        assertReads(Format.SHORT, new ShortSerializer(), (short) -7, "int", "-7");
        assertReads(Format.INTEGER, new IntegerSerializer(), 1_700_000_000, "bigint", "1700000000");
        assertReads(Format.LONG, new LongSerializer(), 1_700_000_000_000L, "timestamp", "2023-11-14T22:13:20Z");
        assertReads(Format.LONG, new LongSerializer(), 5L, "text", "5");
        assertReads(Format.FLOAT, new FloatSerializer(), 0.1f, "float", "0.1");
        assertReads(Format.FLOAT, new FloatSerializer(), 0.1f, "decimal", "0.1");
        assertReads(Format.DOUBLE, new DoubleSerializer(), 0.1, "double", "0.1");
        assertReads(Format.DOUBLE, new DoubleSerializer(), 3.0, "int", "3");
        UUID uuid = UUID.fromString("6f2a1c7e-9b1d-4c3a-8f00-123456789abc");
        assertReads(Format.UUID, new UUIDSerializer(), uuid, "uuid", uuid.toString());
        assertReads(Format.JSON, new StringSerializer(), "[1]", "text", "[1]");
        assertReads(Format.JSON, new StringSerializer(), "7", "int", "7");
    }

    @Test
    void bytesAreTakenAsTheyAre() {
        byte[] bytes = {0, -1, 5};

        Row row = reading(Format.BYTES, "blob").row(bytes, bytes);

        assertThat(row.value(0)).isEqualTo(ByteBuffer.wrap(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT, int, 01, WRONG_LENGTH, 'key: 1 bytes, but the format has 2; correct key.format or the producer'",
        "INTEGER, int, 0000000000, WRONG_LENGTH, 'key: 5 bytes, but the format has 4; correct key.format or the producer'",
        "LONG, int, 00000000, WRONG_LENGTH, 'key: 4 bytes, but the format has 8; correct key.format or the producer'",
        "LONG, int, 0000000080000000, OVERFLOW, 'key: out of the range of int; it feeds column \"id\" of ks.t'",
        "FLOAT, float, 7fc00000, OVERFLOW, 'key: not a finite number'",
        "DOUBLE, double, fff0000000000000, OVERFLOW, 'key: not a finite number'",
        "STRING, text, ff, WRONG_TYPE, 'key: bytes that are not UTF-8; it feeds column \"id\" of ks.t'",
        "STRING, int, 78, WRONG_TYPE, 'key: text that is no number, which is no int; it feeds column \"id\" of ks.t'",
        "UUID, uuid, 78, WRONG_TYPE, 'key: text that is no UUID, which is no uuid; it feeds column \"id\" of ks.t'",
        "JSON, int, 78, MALFORMED_JSON, 'key: malformed JSON: it is broken or cut off'",
        "JSON, int, 5b5d, WRONG_TYPE, 'key: an array, which is no int; it feeds column \"id\" of ks.t'",
    })
    void otherBytesAreBad(Format format, String type, String hex, BadReason reason, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(reading(format, type).bad(bytes, bytes)).isEqualTo(new BadRecord(reason, message));
    }

    @Test
    void recordMetadataBecomesColumns() {
        FakeTable table = FakeTable.of("ks", "t")
                .partitionKey("topic", DataTypes.TEXT)
                .clustering("partition", DataTypes.INT)
                .clustering("offset", DataTypes.BIGINT)
                .column("at", DataTypes.TIMESTAMP);
        Reading reading = Reading.by(RouteBuilder.into("ks", "t")
                .map("topic", "record.topic")
                .map("partition", "record.partition")
                .map("offset", "record.offset")
                .map("at", "record.timestamp")
                .plan(table));

        assertThat(Decoded.row(reading.row("any", "not JSON, but nobody reads it")))
                .isEqualTo(Map.of("topic", "topic", "partition", "3", "offset", "42", "at", "2023-11-14T22:13:20Z"));
        assertThat(Decoded.row(reading.at(-1).row("any", "")))
                .isEqualTo(Map.of("topic", "topic", "partition", "3", "offset", "42"));
    }
}
