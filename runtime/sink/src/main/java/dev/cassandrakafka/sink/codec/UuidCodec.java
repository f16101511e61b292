package dev.cassandrakafka.sink.codec;

import java.util.EnumSet;

/** uuid and timeuuid, from the 36 characters of their text. */
final class UuidCodec extends ScalarCodec {
    private static final int LENGTH = 36;
    private static final int TIME_BASED = 1;

    private final boolean timeBased;

    UuidCodec(boolean timeBased) {
        super(timeBased ? "timeuuid" : "uuid", EnumSet.of(Input.TEXT));
        this.timeBased = timeBased;
    }

    @Override
    int fixedLength() {
        return 2 * Long.BYTES;
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        if (value.length() != LENGTH) {
            throw unexpected("text that is no UUID");
        }
        long high = (hex(value, 0, 8) << 32) | (hex(value, 9, 13) << 16) | hex(value, 14, 18);
        long low = (hex(value, 19, 23) << 48) | hex(value, 24, LENGTH);
        if (timeBased && ((high >> 12) & 0xF) != TIME_BASED) {
            throw unexpected("a UUID of another version than 1");
        }
        out.putLong(high);
        out.putLong(low);
    }

    /** The number between two dashes, the second of which is looked at too. */
    private long hex(String text, int from, int to) throws RejectedValue {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw unexpected("text that is no UUID");
            }
            number = (number << 4) | digit;
        }
        if (to < LENGTH && text.charAt(to) != '-') {
            throw unexpected("text that is no UUID");
        }
        return number;
    }
}
