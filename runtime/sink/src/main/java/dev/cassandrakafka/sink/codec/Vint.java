package dev.cassandrakafka.sink.codec;

/**
 * Numbers of variable length: as many ones at the start of the first byte as bytes follow it. After Cassandra's VIntCoding and the
 * section on {@code [vint]} of native_protocol_v5.spec.
 */
final class Vint {
    private Vint() {}

    /** A number of either sign: small ones of either sign are short. */
    static void putSigned(long value, CqlBuffer out) {
        putUnsigned((value << 1) ^ (value >> 63), out);
    }

    /** A number without sign. */
    static void putUnsigned(long value, CqlBuffer out) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value | 1);
        int more = Math.min((bits - 1) / 7, Byte.SIZE);
        int marker = more == 0 ? 0 : 0xFF << (Byte.SIZE - more);
        int first = more == Byte.SIZE ? 0 : (int) (value >>> (more * Byte.SIZE));
        out.putByte(marker | first);
        for (int shift = (more - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.putByte((int) (value >>> shift));
        }
    }
}
