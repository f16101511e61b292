package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** What a raw record tells. */
public enum RawKind {
    /** What a mutation in a commit log did to a partition. */
    CHANGE(1),
    /** What a snapshot read of a partition. */
    READ(2),
    /** Everything durable on a host by a time lies before this record in its topic partition. */
    COVERED(3),
    /** A table was truncated. */
    TRUNCATED(4),
    /** A table was dropped. */
    DROPPED(5),
    /** A table has another schema from here on. */
    SCHEMA_CHANGED(6);

    private static final RawKind[] KINDS = values();

    private final int code;

    RawKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static RawKind of(int code) {
        if (code < 1 || code > KINDS.length) {
            throw new MalformedRecordException("kind " + code + " of a raw record is unknown");
        }
        return KINDS[code - 1];
    }
}
