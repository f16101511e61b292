package dev.cassandrakafka.change.key;

import static dev.cassandrakafka.change.bytes.BigEndian.i32;
import static dev.cassandrakafka.change.bytes.BigEndian.i64;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** Types whose values have one size. */
enum FixedEncoder implements ValueEncoder {
    /** After {@code BooleanType}: anything but 0 is true. */
    BOOLEAN(1, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.u8(array[at] == 0 ? 0 : 1);
        }
    },
    TINYINT(1, false) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.u8(array[at] ^ 0x80);
        }
    },
    SMALLINT(2, false) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.u8(array[at] ^ 0x80).u8(array[at + 1]);
        }
    },
    INT(4, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.i32(i32(array, at) ^ Integer.MIN_VALUE);
        }
    },
    BIGINT(8, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.i64(i64(array, at) ^ Long.MIN_VALUE);
        }
    },
    /** {@code Float.compareTo}: -0.0 before 0.0, all NaN equal and last. */
    FLOAT(4, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            int bits = Float.floatToIntBits(Float.intBitsToFloat(i32(array, at)));
            out.i32(bits ^ ((bits >> 31) | Integer.MIN_VALUE));
        }
    },
    /** {@code Double.compareTo}. */
    DOUBLE(8, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            long bits = Double.doubleToLongBits(Double.longBitsToDouble(i64(array, at)));
            out.i64(bits ^ ((bits >> 63) | Long.MIN_VALUE));
        }
    },
    /** After {@code UUIDType}: by version, version 1 by its time, all others by their bytes. */
    UUID(16, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            long high = i64(array, at);
            long version = (high >>> 12) & 0xF;
            long others = (version << 60) | ((high >>> 16) << 12) | (high & 0xFFF);
            out.i64(version == 1 ? timeFirst(high) : others).i64(i64(array, at + 8));
        }
    },
    /** After {@code TimeUUIDType}: by time, then by the other bytes as signed ones (CASSANDRA-8730). */
    TIMEUUID(16, true) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.i64(timeFirst(i64(array, at))).i64(i64(array, at + 8) ^ 0x8080808080808080L);
        }
    },
    /** Numbers of two bytes without sign: the fields of a user type, as paths. */
    FIELD(2, false) {
        @Override
        void put(byte[] array, int at, ByteWriter out) {
            out.raw(array, at, 2);
        }

        @Override
        public boolean bytewise() {
            return true;
        }
    };

    private final int size;
    private final boolean fixedInVectors;

    FixedEncoder(int size, boolean fixedInVectors) {
        this.size = size;
        this.fixedInVectors = fixedInVectors;
    }

    abstract void put(byte[] array, int at, ByteWriter out);

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        if (length != size) {
            throw new MalformedRecordException("a value of " + length + " bytes where " + this + " has " + size);
        }
        put(array, offset, out);
    }

    @Override
    public int fixedLength() {
        return fixedInVectors ? size : 0;
    }

    /** The high half of a time UUID with its most significant bits of time first, the version above them. */
    private static long timeFirst(long high) {
        return (high << 48) | ((high << 16) & 0xFFFF_0000_0000L) | (high >>> 32);
    }
}
