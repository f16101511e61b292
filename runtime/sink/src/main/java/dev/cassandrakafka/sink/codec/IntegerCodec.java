package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;

/** tinyint, smallint, int and bigint. */
final class IntegerCodec extends NumberCodec {
    private final int bytes;
    private final long max;

    IntegerCodec(String type, int bytes) {
        super(type);
        this.bytes = bytes;
        this.max = Long.MAX_VALUE >> (Long.SIZE - bytes * Byte.SIZE);
    }

    /** Cassandra's ByteType and ShortType do not say that they are of fixed length, so vectors hold them with their lengths. */
    @Override
    int fixedLength() {
        return bytes < Integer.BYTES ? -1 : bytes;
    }

    @Override
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        if (value > max || value < -max - 1) {
            throw outOfRange();
        }
        switch (bytes) {
            case Byte.BYTES -> out.putByte((int) value);
            case Short.BYTES -> out.putShort((int) value);
            case Integer.BYTES -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        BigDecimal whole = whole(value);
        if (magnitude(whole) > 19 || whole.toBigIntegerExact().bitLength() >= Long.SIZE) {
            throw outOfRange();
        }
        integer(whole.longValueExact(), out);
    }

    /** Also times in ISO 8601 for bigint, as milliseconds since the epoch. */
    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        if (bytes == Long.BYTES && TimestampText.isDate(value)) {
            integer(TimestampText.parseMillis(value, this), out);
        } else {
            super.text(value, out);
        }
    }
}
