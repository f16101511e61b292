package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of change events, by which they can be routed without being parsed. All values are text in UTF-8. */
public final class EventHeaders {
    /** What happened: the {@code op} of the envelope. */
    public static final String OP = "cassandra-kafka.op";
    /** Keyspace of the table. */
    public static final String KEYSPACE = "cassandra-kafka.keyspace";
    /** Name of the table. */
    public static final String TABLE = "cassandra-kafka.table";
    /** UUID of the table: another one after the table was dropped and created again. */
    public static final String TABLE_ID = "cassandra-kafka.table-id";
    /** Fingerprint of the table's schema, 16 hexadecimal digits: with the table id the key in the topic of schemas. */
    public static final String SCHEMA = "cassandra-kafka.schema";
    /** Name of the envelope, as in {@code Change}. */
    public static final String ENVELOPE = "cassandra-kafka.envelope";
    /** Version of the envelope: a higher one has changed what a field means or left one out; new fields do not make a new version. */
    public static final String VERSION = "cassandra-kafka.version";

    private EventHeaders() {}

    /** Read-only, and shared by all records that have them. */
    public static Headers of(TableSchema schema, String envelope, int version, String op) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, OP, op);
        add(headers, KEYSPACE, schema.keyspace());
        add(headers, TABLE, schema.table());
        add(headers, TABLE_ID, schema.id().toString());
        add(headers, SCHEMA, HexFormat.of().toHexDigits(schema.fingerprint()));
        add(headers, ENVELOPE, envelope);
        add(headers, VERSION, Integer.toString(version));
        headers.setReadOnly();
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
