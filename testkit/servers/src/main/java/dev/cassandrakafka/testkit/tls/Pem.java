package dev.cassandrakafka.testkit.tls;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;

/** The textual form of certificates and keys, RFC 7468. */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static String certificates(List<Certificate> chain) throws CertificateEncodingException {
        var text = new StringBuilder();
        for (var certificate : chain) {
            text.append(block("CERTIFICATE", certificate.getEncoded()));
        }
        return text.toString();
    }

    static String key(Key key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    private static String block(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }
}
