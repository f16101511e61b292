package dev.cassandrakafka.sink.codec;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.regex.Pattern;

/** inet, from addresses as text; names are rejected, for a name server is no part of a record. */
final class InetCodec extends ScalarCodec {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
    /** With a colon in it, the JDK takes it for an address and asks no name server. */
    private static final Pattern MAYBE_V6 = Pattern.compile("[0-9a-fA-F.]*+:[0-9a-fA-F:.]++");

    InetCodec() {
        super("inet", EnumSet.of(Input.TEXT));
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        if (!V4.matcher(value).matches() && !MAYBE_V6.matcher(value).matches()) {
            throw unexpected("text that is no IP address");
        }
        try {
            out.put(InetAddress.getByName(value).getAddress());
        } catch (UnknownHostException e) {
            throw unexpected("text that is no IP address");
        }
    }
}
