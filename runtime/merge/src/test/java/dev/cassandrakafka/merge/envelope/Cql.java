package dev.cassandrakafka.merge.envelope;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Values in Cassandra's serialized form. */
public final class Cql {
    private Cql() {}

    static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] integer(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    static byte[] bigint(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static byte[] bool(boolean value) {
        return new byte[] {(byte) (value ? 1 : 0)};
    }

    static byte[] decimal(String value) {
        BigDecimal decimal = new BigDecimal(value);
        byte[] digits = decimal.unscaledValue().toByteArray();
        return ByteBuffer.allocate(Integer.BYTES + digits.length)
                .putInt(decimal.scale())
                .put(digits)
                .array();
    }

    static byte[] uuid(String value) {
        UUID uuid = UUID.fromString(value);
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** The path of a cell of a user type. */
    static byte[] field(int number) {
        return ByteBuffer.allocate(Short.BYTES).putShort((short) number).array();
    }

    /** A counter context of one shard. */
    static byte[] counter(long clock, long count) {
        return ByteBuffer.allocate(36)
                .putShort((short) 1)
                .putShort(Short.MIN_VALUE)
                .putLong(1)
                .putLong(2)
                .putLong(clock)
                .putLong(count)
                .array();
    }
}
