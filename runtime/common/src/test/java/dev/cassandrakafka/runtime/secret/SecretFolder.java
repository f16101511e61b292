package dev.cassandrakafka.runtime.secret;

import dev.cassandrakafka.model.secret.ClientCertificateRef;
import dev.cassandrakafka.model.secret.CredentialsSecretRef;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets on disk as a pipeline has them. */
public final class SecretFolder {
    /** The certificate authority. */
    public static final SecretKeyRef CA = new SecretKeyRef("server-ca", "ca.crt");
    /** The client certificate. */
    public static final ClientCertificateRef CLIENT = new ClientCertificateRef("client", null, null);
    /** User and password. */
    public static final CredentialsSecretRef USER = new CredentialsSecretRef("user", null, null);

    private final Path directory;

    /** Secrets below the directory. */
    public SecretFolder(Path directory) {
        this.directory = directory;
    }

    /** The reader of these. */
    public SecretFiles files() {
        return new SecretFiles(directory);
    }

    /** Puts the certificates there. */
    public SecretFolder with(TestCertificates certificates) {
        put(CA, read(certificates.ca()));
        put(CLIENT.certificate(), read(certificates.clientCertificate()));
        put(CLIENT.privateKey(), read(certificates.clientKey()));
        return this;
    }

    /** Puts user and password there. */
    public SecretFolder with(String user, String password) {
        put(USER.username(), user);
        put(USER.password(), password);
        return this;
    }

    private void put(SecretKeyRef ref, String value) {
        try {
            Path folder = Files.createDirectories(directory.resolve(ref.name()));
            Files.writeString(folder.resolve(ref.key()), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
