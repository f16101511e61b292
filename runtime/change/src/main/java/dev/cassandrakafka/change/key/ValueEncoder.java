package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;

/**
 * Writes the values of one type so that the unsigned order of the bytes is the order of the type's comparator, and equal bytes are what it
 * calls equal. No value's bytes begin another's. Thread-safe.
 */
interface ValueEncoder {

    /**
     * Appends a value that is not empty, unless {@link #takesEmpty()}.
     *
     * @throws MalformedRecordException if the bytes are not a value of the type
     */
    void encode(byte[] array, int offset, int length, ByteWriter out);

    /** Whether a value of no bytes is like any other; where it is not, it sorts before all others. */
    default boolean takesEmpty() {
        return false;
    }

    /** Whether {@link #encodeAlone} copies. */
    default boolean bytewise() {
        return false;
    }

    /** Appends a value after which nothing follows: shorter where the end need not be marked. */
    default void encodeAlone(byte[] array, int offset, int length, ByteWriter out) {
        if (length != 0) {
            encode(array, offset, length, out);
        }
    }

    /** Size in bytes of all values but the empty one; 0 if sizes differ. After {@code AbstractType.valueLengthIfFixed}, for vectors. */
    default int fixedLength() {
        return 0;
    }
}
