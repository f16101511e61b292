package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.envelope.DebeziumHeaders;
import dev.cassandrakafka.merge.envelope.Origin;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** What the envelope {@code Debezium} in Avro has compiled of a table. */
final class AvroDebeziumPlan {
    private static final byte[] FROM_LOG = string("false");
    private static final byte[] FROM_SNAPSHOT = string("true");

    final AvroKeys keys;
    final AvroDebeziumRow after;
    final int keyId;
    final int valueId;

    private final DebeziumHeaders headers;
    private final byte[] sourceStart;
    private final byte[] database;
    private final byte[] cluster;
    private final byte[] table;

    AvroDebeziumPlan(Origin origin, TableSchema schema, SchemaIds ids, boolean images) {
        keys = new AvroKeys(schema);
        after = new AvroDebeziumRow(schema, keys);
        headers = new DebeziumHeaders(schema);
        String namespace = AvroNames.namespace(origin.prefix(), schema);
        keyId = ids.keyId(schema, keys.fields(new Fields("Key"), "key_").named(namespace));
        Fields value = new Fields("Envelope")
                .field("ts_ms", "long")
                .field("op", "string")
                .field("source", source());
        if (images) {
            value.nullable("before", AvroChangeSchema.union(after.schema()));
            value.nullable("after", "Value");
        } else {
            value.nullable("after", AvroChangeSchema.union(after.schema()));
        }
        valueId = ids.valueId(schema, value.named(namespace));
        sourceStart = concat("cassandra-kafka", "cassandra", origin.prefix());
        database = string(schema.keyspace());
        cluster = string(origin.cluster());
        table = concat(schema.keyspace(), schema.table());
    }

    Headers headers(char op) {
        return headers.of(op);
    }

    byte[] op(char op) {
        return new byte[] {2, (byte) op};
    }

    /** Writes the record; {@code micros} is the write time of the change. */
    void source(RawHeader header, long micros, AvroBuffer out) {
        out.raw(sourceStart).number(Math.floorDiv(micros, 1000L));
        out.number(1).raw(header.kind() == RawKind.READ ? FROM_SNAPSHOT : FROM_LOG);
        out.raw(database).number(0).number(1).number(micros).number(1).number(micros * 1000);
        out.raw(cluster)
                .raw(string("CommitLog-" + header.segmentId() + ".log"))
                .number(header.position())
                .raw(table);
    }

    private static ObjectNode source() {
        Fields source = new Fields("Source");
        source.field("version", "string").field("connector", "string").field("name", "string");
        source.field("ts_ms", "long").nullable("snapshot", "string").field("db", "string");
        source.nullable("sequence", "string").nullable("ts_us", "long").nullable("ts_ns", "long");
        source.field("cluster", "string").field("file", "string").field("pos", "int");
        return source.field("keyspace", "string").field("table", "string").record();
    }

    private static byte[] concat(String... texts) {
        AvroBuffer out = new AvroBuffer();
        for (String text : texts) {
            out.raw(string(text));
        }
        return out.toByteArray();
    }

    private static byte[] string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new AvroBuffer().bytes(utf8, 0, utf8.length).toByteArray();
    }
}
