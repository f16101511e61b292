package dev.cassandrakafka.sink.codec;

import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;

/** blob: bytes as they are, or text in Base64, or in hexadecimal after 0x. */
final class BlobCodec extends ScalarCodec {
    private static final String HEX = "0x";

    BlobCodec() {
        super("blob", EnumSet.of(Input.TEXT, Input.BYTES));
    }

    @Override
    public void bytes(byte[] value, CqlBuffer out) {
        out.put(value);
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        try {
            out.put(
                    value.startsWith(HEX)
                            ? HexFormat.of().parseHex(value, HEX.length(), value.length())
                            : Base64.getDecoder().decode(value));
        } catch (IllegalArgumentException e) {
            throw unexpected("text that is neither Base64 nor hexadecimal after 0x");
        }
    }
}
