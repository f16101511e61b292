package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** Vectors, element by element; elements of one size stand without it, after {@code VectorType}. */
record VectorEncoder(ValueEncoder element, int dimensions) implements ValueEncoder {

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        ByteReader in = new ByteReader().reset(array, offset, length);
        int fixed = element.fixedLength();
        for (int i = 0; i < dimensions; i++) {
            Part.put(element, fixed > 0 ? fixed : size(in), in, out);
        }
    }

    @Override
    public int fixedLength() {
        return Math.multiplyExact(element.fixedLength(), dimensions);
    }

    /** An unsigned vint, as Cassandra's VIntCoding has it: as many ones at the start of the first byte as bytes follow it. */
    private static int size(ByteReader in) {
        int first = in.u8();
        int more = Integer.numberOfLeadingZeros(~(first << 24) | 0xFFFFFF);
        long size = first & (0xFF >> more);
        for (int i = 0; i < more; i++) {
            size = (size << Byte.SIZE) | in.u8();
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new MalformedRecordException("a vector's element of " + size + " bytes");
        }
        return (int) size;
    }
}
