package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;

/** Types in the order of their bytes: 0 ends a value, 0 and 1 within it become 1 1 and 1 2. */
enum BytesEncoder implements ValueEncoder {
    INSTANCE;

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            if ((array[i] & 0xFE) == 0) {
                out.raw(array, from, i - from).u8(1).u8(array[i] + 1);
                from = i + 1;
            }
        }
        out.raw(array, from, end - from).u8(0);
    }

    @Override
    public boolean takesEmpty() {
        return true;
    }

    @Override
    public boolean bytewise() {
        return true;
    }

    @Override
    public void encodeAlone(byte[] array, int offset, int length, ByteWriter out) {
        out.raw(array, offset, length);
    }
}
