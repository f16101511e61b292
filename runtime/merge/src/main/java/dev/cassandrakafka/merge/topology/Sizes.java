package dev.cassandrakafka.merge.topology;

import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How large records may be. Kafka would say so too, but when it is too late to know which raw record it was.
 *
 * @param largestBytes of a request, of which a record is one at least
 */
@Immutable
record Sizes(int largestBytes) {
    /** The frame of a batch and a record, and the headers of an event. */
    private static final int FRAME_BYTES = 4_096;

    /** @throws OversizeException if a record of this key and value would be too large */
    void require(String what, byte @Nullable [] key, byte @Nullable [] value) {
        long bytes = (long) length(key) + length(value) + FRAME_BYTES;
        if (bytes > largestBytes) {
            throw new OversizeException(what, bytes, largestBytes);
        }
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
