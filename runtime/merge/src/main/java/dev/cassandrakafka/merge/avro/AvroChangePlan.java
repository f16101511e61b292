package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.merge.envelope.EventHeaders;
import dev.cassandrakafka.merge.envelope.OpCodes;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.event.ChangeOp;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;

/** What the envelope {@code Change} in Avro has compiled of a table. */
@NotThreadSafe
final class AvroChangePlan {
    private static final int VERSION = 1;

    final AvroChangeSchema schema;
    final int keyId;
    final int valueId;
    /** The table's schema, as a string of Avro. */
    final byte[] schemaText;

    private final Map<ChangeOp, Headers> headers = new EnumMap<>(ChangeOp.class);
    private final Map<ChangeOp, byte[]> ops = new EnumMap<>(ChangeOp.class);
    private final byte[] source;
    private UUID host = new UUID(0, 0);
    private byte[] hostText = string(host.toString());

    AvroChangePlan(Origin origin, TableSchema table, SchemaIds ids, boolean images) {
        schema = new AvroChangeSchema(table, origin.prefix(), images);
        keyId = ids.keyId(table, schema.key());
        valueId = ids.valueId(table, schema.value());
        byte[] json = TableSchemaJson.write(table);
        schemaText = new AvroBuffer().bytes(json, 0, json.length).toByteArray();
        for (ChangeOp op : ChangeOp.values()) {
            headers.put(op, EventHeaders.of(table, "Change", VERSION, OpCodes.change(op)));
            ops.put(op, string(OpCodes.change(op)));
        }
        source = new AvroBuffer()
                .raw(string(origin.cluster()))
                .raw(string(origin.datacenter()))
                .raw(string(table.keyspace()))
                .raw(string(table.table()))
                .raw(string(table.id().toString()))
                .raw(string(HexFormat.of().toHexDigits(table.fingerprint())))
                .toByteArray();
    }

    Headers headers(ChangeOp op) {
        return Objects.requireNonNull(headers.get(op));
    }

    byte[] op(ChangeOp op) {
        return Objects.requireNonNull(ops.get(op));
    }

    void source(RawHeader header, AvroBuffer out) {
        if (!header.hostId().equals(host)) {
            host = header.hostId();
            hostText = string(host.toString());
        }
        out.raw(source).raw(hostText).number(header.segmentId()).number(header.position());
        out.number(header.index()).number(header.logTimeMillis());
    }

    private static byte[] string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new AvroBuffer().bytes(utf8, 0, utf8.length).toByteArray();
    }
}
