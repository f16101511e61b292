package dev.cassandrakafka.testkit.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Serialized values that are made of others: each with its length before it, -1 for null. */
final class Bytes {
    static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();
    static final Comparator<ByteBuffer> UNSIGNED = Bytes::compareUnsigned;

    private Bytes() {}

    private static int compareUnsigned(ByteBuffer left, ByteBuffer right) {
        int mismatch = left.mismatch(right);
        if (mismatch < 0 || mismatch >= Math.min(left.remaining(), right.remaining())) {
            return Integer.compare(left.remaining(), right.remaining());
        }
        return Byte.compareUnsigned(left.get(left.position() + mismatch), right.get(right.position() + mismatch));
    }

    /** What follows in a tuple, a user type, or a collection behind its count. */
    static List<Optional<ByteBuffer>> split(ByteBuffer whole) {
        ByteBuffer rest = whole.duplicate();
        List<Optional<ByteBuffer>> parts = new ArrayList<>();
        while (rest.hasRemaining()) {
            int length = rest.getInt();
            if (length < 0) {
                parts.add(Optional.empty());
            } else {
                parts.add(Optional.of(rest.slice(rest.position(), length)));
                rest.position(rest.position() + length);
            }
        }
        return parts;
    }

    /** The elements of a collection, or its keys and values in turn. */
    static List<Optional<ByteBuffer>> elements(ByteBuffer collection) {
        return split(collection.slice(collection.position() + Integer.BYTES, collection.remaining() - Integer.BYTES));
    }

    /** The inverse of {@link #split}. */
    static ByteBuffer join(List<Optional<ByteBuffer>> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Optional<ByteBuffer> part : parts) {
            out.writeBytes(number(part.map(ByteBuffer::remaining).orElse(-1)));
            part.ifPresent(bytes -> out.writeBytes(array(bytes)));
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    /** A collection: a count, then its parts. */
    static ByteBuffer collection(int count, List<Optional<ByteBuffer>> parts) {
        ByteBuffer joined = join(parts);
        return ByteBuffer.allocate(Integer.BYTES + joined.remaining())
                .putInt(count)
                .put(joined)
                .flip();
    }

    static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    static String hex(ByteBuffer buffer) {
        return "0x" + HexFormat.of().formatHex(array(buffer));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
