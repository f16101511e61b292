package dev.cassandrakafka.change.schema;

import dev.cassandrakafka.change.bytes.BigEndian;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 8 bytes of the SHA-256 of a schema's canonical text: one line per part, each field with its length. */
final class Fingerprint {
    private Fingerprint() {}

    static long of(TableSchema schema) {
        try {
            byte[] text = canonical(schema).getBytes(StandardCharsets.UTF_8);
            return BigEndian.i64(MessageDigest.getInstance("SHA-256").digest(text), 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String canonical(TableSchema schema) {
        StringBuilder text = new StringBuilder();
        line(text, "table", schema.id(), schema.keyspace(), schema.table(), schema.counter(), schema.cdc());
        schema.columns()
                .forEach(column -> line(
                        text,
                        "column",
                        column.name(),
                        column.kind(),
                        column.position(),
                        column.type(),
                        column.reversed()));
        schema.dropped().forEach(column -> line(text, "dropped", column.name(), column.type(), column.timeMicros()));
        return text.toString();
    }

    /** A name may hold any character when quoted: each field's length stands before it. */
    private static void line(StringBuilder text, Object... fields) {
        for (Object field : fields) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value).append('\t');
        }
        text.append('\n');
    }
}
