package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.Iso;
import dev.cassandrakafka.merge.value.JsonBuffer;

/** Write times, expiries and deletion times as fields, each with a comma after it. */
final class Times {
    private static final byte[] WRITETIME = FieldName.of("writetime");
    private static final byte[] TTL = FieldName.of("ttl");
    private static final byte[] EXPIRES_AT = FieldName.of("expiresAt");
    private static final byte[] DELETED_AT = FieldName.of("deletedAt");

    private Times() {}

    /** {@code writetime}, null if CQL could not give it, and {@code ttl} and {@code expiresAt} if the TTL is not 0. */
    static void live(long micros, int ttlSeconds, long expirationSeconds, JsonBuffer out) {
        writetime(micros, out);
        if (ttlSeconds != 0) {
            out.raw(TTL).number(ttlSeconds).raw(',');
            seconds(EXPIRES_AT, expirationSeconds, out);
        }
    }

    /** {@code writetime} and {@code deletedAt}. */
    static void deleted(long micros, long localDeletionSeconds, JsonBuffer out) {
        writetime(micros, out);
        seconds(DELETED_AT, localDeletionSeconds, out);
    }

    private static void writetime(long micros, JsonBuffer out) {
        out.raw(WRITETIME);
        if (micros == Long.MIN_VALUE) {
            out.ascii("null,");
        } else {
            out.number(micros).raw(',');
        }
    }

    private static void seconds(byte[] field, long seconds, JsonBuffer out) {
        Iso.seconds(seconds, out.raw(field).raw('"'));
        out.raw('"').raw(',');
    }
}
