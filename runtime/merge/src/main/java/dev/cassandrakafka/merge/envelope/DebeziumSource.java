package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.Immutable;

/** Where a change comes from, as the object {@code source} of the envelope {@code Debezium}. */
@Immutable
final class DebeziumSource {
    private static final byte[] MILLIS = ascii(",\"ts_ms\":");
    private static final byte[] FROM_LOG = ascii(",\"snapshot\":\"false\",");
    private static final byte[] FROM_SNAPSHOT = ascii(",\"snapshot\":\"true\",");
    private static final byte[] MICROS = ascii(",\"sequence\":null,\"ts_us\":");
    private static final byte[] NANOS = ascii(",\"ts_ns\":");
    private static final byte[] SEGMENT = ascii("CommitLog-");
    private static final byte[] POSITION = ascii(".log\",\"pos\":");

    private final byte[] start;
    private final byte[] database;
    private final byte[] file;
    private final byte[] table;

    DebeziumSource(Origin origin, TableSchema schema) {
        JsonBuffer out = new JsonBuffer();
        out.raw('{').raw(FieldName.of("version")).string("cassandra-kafka");
        out.raw(',').raw(FieldName.of("connector")).string("cassandra");
        start = out.raw(',')
                .raw(FieldName.of("name"))
                .string(origin.prefix())
                .raw(MILLIS)
                .toByteArray();
        database = out.clear().raw(FieldName.of("db")).string(schema.keyspace()).toByteArray();
        out.clear().raw(',').raw(FieldName.of("cluster")).string(origin.cluster());
        file = out.raw(',').raw(FieldName.of("file")).raw('"').raw(SEGMENT).toByteArray();
        out.clear().raw(',').raw(FieldName.of("keyspace")).string(schema.keyspace());
        table = out.raw(',')
                .raw(FieldName.of("table"))
                .string(schema.table())
                .raw('}')
                .toByteArray();
    }

    /** Writes the object. {@code micros} is the write time of the change. */
    void write(RawHeader source, long micros, JsonBuffer out) {
        out.raw(start).number(Math.floorDiv(micros, 1000L));
        out.raw(source.kind() == RawKind.READ ? FROM_SNAPSHOT : FROM_LOG).raw(database);
        out.raw(MICROS).number(micros).raw(NANOS).number(micros * 1000);
        out.raw(file).number(source.segmentId());
        out.raw(POSITION).number(source.position()).raw(table);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
