package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** inet: the text of an IPv4 or IPv6 address, the latter as RFC 5952 says: lower case, the longest run of zero groups left out. */
final class InetJson extends ScalarJson {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int GROUPS = 8;

    InetJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        switch (length) {
            case IPV4_BYTES -> ipv4(bytes, offset, out);
            case IPV6_BYTES -> ipv6(bytes, offset, out);
            default -> throw new MalformedRecordException("an address of " + length + " bytes");
        }
    }

    private static void ipv4(byte[] bytes, int offset, JsonBuffer out) {
        out.number(bytes[offset] & 0xFF);
        for (int i = 1; i < IPV4_BYTES; i++) {
            out.raw('.').number(bytes[offset + i] & 0xFF);
        }
    }

    private static void ipv6(byte[] bytes, int offset, JsonBuffer out) {
        int gap = -1;
        int gapLength = 1; // a single zero group is not left out
        for (int i = 0; i < GROUPS; i++) {
            int run = zeros(bytes, offset, i);
            if (run > gapLength) {
                gap = i;
                gapLength = run;
            }
        }
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                out.raw(':').raw(':');
                i += gapLength - 1;
                continue;
            }
            if (i > 0 && (gap < 0 || i != gap + gapLength)) {
                out.raw(':');
            }
            out.ascii(Integer.toHexString(group(bytes, offset, i)));
        }
    }

    private static int zeros(byte[] bytes, int offset, int from) {
        int i = from;
        while (i < GROUPS && group(bytes, offset, i) == 0) {
            i++;
        }
        return i - from;
    }

    private static int group(byte[] bytes, int offset, int i) {
        return (bytes[offset + 2 * i] & 0xFF) << Byte.SIZE | (bytes[offset + 2 * i + 1] & 0xFF);
    }
}
