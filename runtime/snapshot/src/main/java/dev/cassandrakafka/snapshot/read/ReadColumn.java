package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.type.CqlType;

/**
 * A static or regular column in the answer.
 *
 * @param valueIndex where its value is
 * @param timeIndex where its write time or write times are, or {@link #NONE}
 * @param ttlIndex where its remaining TTL or TTLs are, or {@link #NONE}
 */
record ReadColumn(String name, CqlType type, int valueIndex, int timeIndex, int ttlIndex) {
    /** CQL does not give it. */
    static final int NONE = -1;

    boolean hasTimes() {
        return timeIndex != NONE;
    }
}
