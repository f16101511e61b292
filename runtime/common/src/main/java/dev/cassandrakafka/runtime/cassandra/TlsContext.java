package dev.cassandrakafka.runtime.cassandra;

import dev.cassandrakafka.model.secret.ClientCertificateRef;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The trust and the client certificate of a {@code tls} field, from PEM files, held in memory only. */
public final class TlsContext {
    private static final char[] NO_PASSWORD = {};

    private TlsContext() {}

    /**
     * The context.
     *
     * @param specPath path of the {@code tls} field in the resource
     * @throws ConfigurationException if a secret is missing or is not what it should be
     */
    public static SSLContext of(String specPath, TlsSpec tls, SecretFiles secrets) {
        TrustManager @Nullable [] trust = trust(specPath + ".caSecretRef", tls.caSecretRef(), secrets);
        KeyManager @Nullable [] keys = keys(specPath + ".certificateSecretRef", tls.certificateSecretRef(), secrets);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unusable(specPath, e);
        }
    }

    private static TrustManager @Nullable [] trust(String path, @Nullable SecretKeyRef ref, SecretFiles secrets) {
        if (ref == null) {
            return null; // the certificates that the JVM trusts
        }
        String pem = secrets.read(path, ref).reveal();
        try {
            KeyStore store = emptyStore();
            List<X509Certificate> certificates = Pem.certificates(pem);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca-" + i, certificates.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw unusable(path, e);
        }
    }

    private static KeyManager @Nullable [] keys(String path, @Nullable ClientCertificateRef ref, SecretFiles secrets) {
        if (ref == null) {
            return null; // no client certificate is sent
        }
        String chain = secrets.read(path, ref.certificate()).reveal();
        String key = secrets.read(path, ref.privateKey()).reveal();
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry(
                    "client",
                    Pem.privateKey(key),
                    NO_PASSWORD,
                    Pem.certificates(chain).toArray(Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw unusable(path, e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
    }

    private static ConfigurationException unusable(String path, GeneralSecurityException cause) {
        return new ConfigurationException(
                "%s: the PEM text cannot be used: %s".formatted(path, cause.getMessage()), cause);
    }
}
