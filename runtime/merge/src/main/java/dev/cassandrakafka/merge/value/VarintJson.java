package dev.cassandrakafka.merge.value;

import java.math.BigInteger;

/** varint: a string with all its digits. */
final class VarintJson extends ScalarJson {
    VarintJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        if (length <= Long.BYTES) {
            out.number(Bytes.signed(bytes, offset, length));
        } else {
            out.ascii(new BigInteger(bytes, offset, length).toString());
        }
    }
}
