package dev.cassandrakafka.merge.avro;

import net.jcip.annotations.NotThreadSafe;

/** A record framed as Confluent's serializers do: a zero, the id of the schema in four bytes, the record. */
@NotThreadSafe
final class AvroFrame {
    private final AvroBuffer out = new AvroBuffer();

    /** Where the record of a schema is to be written. */
    AvroBuffer begin(int schemaId) {
        return out.clear().raw(0).frameInt(schemaId);
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
