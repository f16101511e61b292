package dev.cassandrakafka.capture.encode;

import java.nio.ByteBuffer;

/** The bytes of a buffer as part of an array, without a copy where it has one. */
final class Bytes {
    private Bytes() {}

    @SuppressWarnings("ByteBufferBackingArray") // offset() takes its offset into account
    static byte[] array(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            return buffer.array();
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }

    /** Where the bytes begin in what {@link #array} gave. */
    static int offset(ByteBuffer buffer, byte[] array) {
        return buffer.hasArray() && buffer.array() == array ? buffer.arrayOffset() + buffer.position() : 0;
    }
}
