package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;

/** Write time, TTL, expiry and deletion as fields of a record. */
final class AvroTimes {
    private static final long MILLIS_PER_SECOND = 1000;

    private AvroTimes() {}

    /** The fields of what lives, and with {@code deletedAt} also of what was deleted. */
    static Fields fields(Fields record, boolean deletable) {
        record.nullable("writetime", "long").nullable("ttl", "int").nullableTime("expiresAt");
        return deletable ? record.nullableTime("deletedAt") : record;
    }

    /** The record of a deletion. */
    static Fields deletion(String name) {
        return new Fields(name).field("writetime", "long").time("deletedAt");
    }

    static void deletion(long micros, long seconds, AvroBuffer out) {
        out.number(micros).number(seconds * MILLIS_PER_SECOND);
    }

    static void marker(long micros, int ttlSeconds, long expirationSeconds, AvroBuffer out) {
        writetime(micros, out);
        if (ttlSeconds == 0) {
            out.number(0).number(0);
        } else {
            out.number(1).number(ttlSeconds).number(1).number(expirationSeconds * MILLIS_PER_SECOND);
        }
    }

    static void cell(CellCursor cell, AvroBuffer out) {
        if (cell.has(CellFlag.TOMBSTONE)) {
            writetime(cell.timestampMicros(), out);
            out.number(0).number(0).number(1).number(cell.localDeletionTimeSeconds() * MILLIS_PER_SECOND);
        } else {
            marker(cell.timestampMicros(), cell.ttlSeconds(), cell.localDeletionTimeSeconds(), out);
            out.number(0);
        }
    }

    private static void writetime(long micros, AvroBuffer out) {
        if (micros == Long.MIN_VALUE) {
            out.number(0);
        } else {
            out.number(1).number(micros);
        }
    }
}
