package dev.cassandrakafka.snapshot.read;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The values of one row of the answer, in the order of {@link TableQuery#cql()}, as the server serialises them. */
@FunctionalInterface
public interface RowValues {
    @Nullable
    ByteBuffer bytes(int index);
}
