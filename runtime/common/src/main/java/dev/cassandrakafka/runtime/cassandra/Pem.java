package dev.cassandrakafka.runtime.cassandra;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys out of PEM text (RFC 7468). */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private Pem() {}

    /** All certificates of the text, in its order; at least one. */
    static List<X509Certificate> certificates(String text) throws CertificateException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var certificates = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
        if (certificates.isEmpty()) {
            throw new CertificateException("there is no certificate in it (-----BEGIN CERTIFICATE-----)");
        }
        return certificates.stream().map(X509Certificate.class::cast).toList();
    }

    /** The private key of the text, which must be PKCS#8 without a password. */
    static PrivateKey privateKey(String text) throws GeneralSecurityException {
        Matcher found = KEY.matcher(text);
        if (!found.find()) {
            throw new InvalidKeySpecException("there is no private key in it (-----BEGIN PRIVATE KEY-----)");
        }
        if (!"PRIVATE KEY".equals(found.group(1))) {
            throw new InvalidKeySpecException(
                    "the key is a \"%s\"; convert it with: openssl pkcs8 -topk8 -nocrypt".formatted(found.group(1)));
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(2)));
        for (String algorithm : ALGORITHMS) {
            Optional<PrivateKey> key = decoded(algorithm, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidKeySpecException("the key is none of " + String.join(", ", ALGORITHMS));
    }

    private static Optional<PrivateKey> decoded(String algorithm, PKCS8EncodedKeySpec encoded)
            throws NoSuchAlgorithmException {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
        } catch (InvalidKeySpecException e) {
            return Optional.empty(); // a key of another algorithm
        }
    }
}
