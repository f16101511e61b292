package dev.cassandrakafka.merge.value;

import net.jcip.annotations.Immutable;

/** Writes the values of one type as JSON. */
@Immutable
public interface ValueJson {
    /**
     * Writes a value.
     *
     * @param bytes where the value lies, in Cassandra's serialized form of the type
     * @throws dev.cassandrakafka.change.bytes.MalformedRecordException if they are no value of the type; what was written by then must be taken back
     */
    void write(byte[] bytes, int offset, int length, JsonBuffer out);
}
