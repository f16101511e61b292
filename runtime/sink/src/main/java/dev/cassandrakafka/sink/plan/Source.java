package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.path.FieldPath;
import java.nio.ByteBuffer;

/** Where the value of a slot comes from. */
public sealed interface Source {
    /** A place in the record. */
    record Field(FieldPath path) implements Source {}

    /** A constant, already as the bytes of the type of the column. */
    record Literal(ByteBuffer bytes) implements Source {}
}
