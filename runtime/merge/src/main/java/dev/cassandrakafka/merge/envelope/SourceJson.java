package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.Iso;
import dev.cassandrakafka.merge.value.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** Where a change comes from, as the object {@code source} of the envelope {@code Change}. */
@NotThreadSafe
final class SourceJson {
    private static final byte[] SEGMENT = ascii("\",\"segment\":");
    private static final byte[] POSITION = ascii(",\"position\":");
    private static final byte[] INDEX = ascii(",\"index\":");
    private static final byte[] TIME = ascii(",\"ts\":\"");

    /** Up to and with the quote before the host id. */
    private final byte[] prefix;

    private UUID host = new UUID(0, 0);
    private byte[] hostText = ascii(host.toString());

    SourceJson(Origin origin, TableSchema schema) {
        JsonBuffer out = new JsonBuffer();
        out.raw('{').raw(FieldName.of("cluster")).string(origin.cluster()).raw(',');
        out.raw(FieldName.of("datacenter")).string(origin.datacenter()).raw(',');
        out.raw(FieldName.of("keyspace")).string(schema.keyspace()).raw(',');
        out.raw(FieldName.of("table")).string(schema.table()).raw(',');
        out.raw(FieldName.of("tableId")).string(schema.id().toString()).raw(',');
        out.raw(FieldName.of("schema"))
                .string(HexFormat.of().toHexDigits(schema.fingerprint()))
                .raw(',');
        prefix = out.raw(FieldName.of("hostId")).raw('"').toByteArray();
    }

    void write(RawHeader source, JsonBuffer out) {
        if (!source.hostId().equals(host)) {
            host = source.hostId();
            hostText = ascii(host.toString());
        }
        out.raw(prefix).raw(hostText);
        out.raw(SEGMENT).number(source.segmentId());
        out.raw(POSITION).number(source.position());
        out.raw(INDEX).number(source.index());
        Iso.millis(source.logTimeMillis(), out.raw(TIME));
        out.raw('"').raw('}');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
