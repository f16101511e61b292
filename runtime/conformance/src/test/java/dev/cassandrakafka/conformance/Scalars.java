package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.type.ScalarType;
import java.math.BigInteger;
import java.util.Random;

/** Generated values of scalar types, as their serialized bytes: mostly from few, so that equal and neighbouring ones come up. */
final class Scalars {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        127,
        128,
        -128,
        -129,
        255,
        256,
        32767,
        -32768,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        1.5,
        -1.5
    };
    private static final byte[] LETTERS = {0, 1, 2, 'a', 'b', 127};
    private static final int[] OCTETS = {0, 1, 2, 'a', 255, 254, 128};
    private static final int[] SCALES = {0, 1, 2, 3, -1, -2, 100, -100, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000
    };

    private final Random random;

    Scalars(Random random) {
        this.random = random;
    }

    byte[] value(ScalarType type) {
        ByteWriter out = new ByteWriter();
        switch (type) {
            case ASCII -> text(LETTERS.length, out);
            case TEXT -> text(LETTERS.length, out);
            case BLOB, DURATION -> blob(out);
            case BOOLEAN -> out.u8(random.nextInt(3));
            case TINYINT -> out.u8((int) number());
            case SMALLINT -> out.u16((int) number());
            case INT, DATE -> out.i32((int) number());
            case BIGINT, TIMESTAMP, TIME, COUNTER -> out.i64(number());
            case FLOAT -> out.i32(floatBits());
            case DOUBLE -> out.i64(doubleBits());
            case UUID -> uuid(random.nextInt(16), out);
            case TIMEUUID -> uuid(1, out);
            case INET -> inet(out);
            case VARINT -> varint(out);
            case DECIMAL -> decimal(out);
        }
        return out.toByteArray();
    }

    /** Whether Cassandra takes a value of no bytes of this type. */
    static boolean allowsEmpty(ScalarType type) {
        return switch (type) {
            case TINYINT, SMALLINT, DATE, TIME, DURATION -> false;
            default -> true;
        };
    }

    private long number() {
        long edge = EDGES[random.nextInt(EDGES.length)];
        return switch (random.nextInt(3)) {
            case 0 -> edge;
            case 1 -> edge + random.nextInt(3) - 1;
            default -> random.nextLong() >> random.nextInt(Long.SIZE);
        };
    }

    private void text(int letters, ByteWriter out) {
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            out.u8(LETTERS[random.nextInt(letters)]);
        }
    }

    private void blob(ByteWriter out) {
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            out.u8(OCTETS[random.nextInt(OCTETS.length)]);
        }
    }

    private int floatBits() {
        return switch (random.nextInt(3)) {
            case 0 -> Float.floatToRawIntBits((float) DOUBLES[random.nextInt(DOUBLES.length)]);
            case 1 -> 0x7FC00000 | random.nextInt(3);
            default -> random.nextInt();
        };
    }

    private long doubleBits() {
        return switch (random.nextInt(3)) {
            case 0 -> Double.doubleToRawLongBits(DOUBLES[random.nextInt(DOUBLES.length)]);
            case 1 -> 0xFFF8000000000000L | random.nextInt(3);
            default -> random.nextLong();
        };
    }

    private void uuid(int version, ByteWriter out) {
        long high = (random.nextBoolean() ? number() : random.nextLong()) & ~0xF000L;
        out.i64(high | ((long) version << 12));
        out.i64(random.nextBoolean() ? number() * 0x0101010101010101L : random.nextLong());
    }

    private void inet(ByteWriter out) {
        int length = random.nextBoolean() ? 4 : 16;
        for (int i = 0; i < length; i++) {
            out.u8(OCTETS[random.nextInt(2)]);
        }
    }

    /** Also in forms longer than need be, and of hundreds of bytes. */
    private void varint(ByteWriter out) {
        BigInteger number = BigInteger.valueOf(number());
        if (random.nextInt(3) == 0) {
            number = number.shiftLeft(random.nextInt(1200)).add(BigInteger.valueOf(random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            out.raw(new byte[random.nextInt(3)]).invert(number.signum() < 0 ? 0 : out.length());
        }
        out.raw(number.toByteArray());
    }

    private void decimal(ByteWriter out) {
        int scale = SCALES[random.nextInt(random.nextBoolean() ? 4 : SCALES.length)];
        BigInteger unscaled = BigInteger.valueOf(number());
        if (random.nextInt(3) == 0) {
            unscaled = BigInteger.valueOf(random.nextInt(5) - 2);
        }
        int zeros = random.nextInt(3);
        if (random.nextInt(10) == 0) {
            unscaled = unscaled.pow(1 + random.nextInt(9)).add(BigInteger.valueOf(random.nextInt(3)));
        }
        out.i32(scale == Integer.MAX_VALUE || scale == Integer.MIN_VALUE ? scale : scale + zeros);
        out.raw(unscaled.multiply(BigInteger.TEN.pow(zeros)).toByteArray());
    }
}
