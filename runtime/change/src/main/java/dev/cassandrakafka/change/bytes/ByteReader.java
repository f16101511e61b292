package dev.cassandrakafka.change.bytes;

import net.jcip.annotations.NotThreadSafe;

/** A cursor over a part of an array. Everything that would read past its end throws {@link MalformedRecordException}. */
@NotThreadSafe
public final class ByteReader {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int position;
    private int limit;
    private int sliceOffset;
    private int sliceLength;

    public ByteReader reset(byte[] source) {
        return reset(source, 0, source.length);
    }

    public ByteReader reset(byte[] source, int offset, int count) {
        bytes = source;
        position = offset;
        limit = offset + count;
        sliceOffset = offset;
        sliceLength = 0;
        return this;
    }

    public byte[] array() {
        return bytes;
    }

    /** Index in the array of what is read next. */
    public int position() {
        return position;
    }

    /** Goes to an index in the array, which an earlier {@link #position()} gave. */
    public ByteReader position(int index) {
        if (index < 0 || index > limit) {
            throw new MalformedRecordException("position " + index + " lies past the end at " + limit);
        }
        position = index;
        return this;
    }

    public int remaining() {
        return limit - position;
    }

    public int u8() {
        need(1);
        return bytes[position++] & 0xFF;
    }

    public int u16() {
        need(Short.BYTES);
        int value = BigEndian.u16(bytes, position);
        position += Short.BYTES;
        return value;
    }

    public int i32() {
        need(Integer.BYTES);
        int value = BigEndian.i32(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    public long u32() {
        return i32() & 0xFFFF_FFFFL;
    }

    public long i64() {
        need(Long.BYTES);
        long value = BigEndian.i64(bytes, position);
        position += Long.BYTES;
        return value;
    }

    /** An unsigned LEB128 number of at most 31 bits. */
    public int varint() {
        int first = u8();
        return first < 0x80 ? first : longVarint(first & 0x7F);
    }

    /** Reads a length and steps over that many bytes, which then are the slice. */
    public ByteReader slice() {
        return slice(varint());
    }

    /** Steps over bytes, which then are the slice. */
    public ByteReader slice(int count) {
        need(count);
        sliceOffset = position;
        sliceLength = count;
        position += count;
        return this;
    }

    /** Index in the array of the slice read last. */
    public int sliceOffset() {
        return sliceOffset;
    }

    public int sliceLength() {
        return sliceLength;
    }

    private int longVarint(int low) {
        int value = low;
        for (int shift = 7; shift < 28; shift += 7) {
            int next = u8();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        int last = u8();
        if (last > 0x07) {
            throw new MalformedRecordException("a number of more than 31 bits before position " + position);
        }
        return value | (last << 28);
    }

    private void need(int count) {
        if (count < 0 || count > limit - position) {
            throw new MalformedRecordException(
                    "%d bytes wanted at position %d, the end is at %d".formatted(count, position, limit));
        }
    }
}
