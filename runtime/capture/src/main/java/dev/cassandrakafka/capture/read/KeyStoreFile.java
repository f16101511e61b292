package dev.cassandrakafka.capture.read;

import java.nio.file.Path;
import java.util.Map;
import org.apache.cassandra.config.ParameterizedClass;
import org.apache.cassandra.config.TransparentDataEncryptionOptions;
import org.apache.cassandra.security.EncryptionContext;

/**
 * The key store that a node encrypts its commit log with. Not a record, so that nothing shows the passwords.
 */
public final class KeyStoreFile {
    private final Path file;
    private final String type;
    private final String password;
    private final String keyPassword;

    /** A key store of this type. */
    public KeyStoreFile(Path file, String type, String password, String keyPassword) {
        this.file = file;
        this.type = type;
        this.password = password;
        this.keyPassword = keyPassword;
    }

    /** Opens it. Cipher and alias are those of each segment. */
    EncryptionContext context() {
        Map<String, String> parameters = Map.of(
                "keystore", file.toString(),
                "keystore_password", password,
                "store_type", type,
                "key_password", keyPassword);
        TransparentDataEncryptionOptions options = new TransparentDataEncryptionOptions(true);
        options.key_provider = new ParameterizedClass("org.apache.cassandra.security.JKSKeyProvider", parameters);
        return new EncryptionContext(options);
    }
}
