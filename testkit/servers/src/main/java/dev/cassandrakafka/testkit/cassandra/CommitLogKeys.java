package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.crypto.KeyGenerator;

/**
 * The key with which nodes encrypt their commit log ({@code transparent_data_encryption_options}).
 *
 * @param store a JCEKS key store
 * @param password of the store and of its key
 * @param alias of the key
 */
public record CommitLogKeys(Path store, String password, String alias) {
    /** The type of the store. */
    public static final String STORE_TYPE = "JCEKS";
    /** What the key is for. */
    public static final String CIPHER = "AES/CBC/PKCS5Padding";

    private static final int KEY_BITS = 128;

    static CommitLogKeys in(Path directory) {
        var keys = new CommitLogKeys(
                ServerDirectory.fresh(directory, "commitlog-keys").resolve("keys.jceks"), "commitlog", "testkit:1");
        try (var out = Files.newOutputStream(keys.store)) {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            var store = KeyStore.getInstance(STORE_TYPE);
            store.load(null, null);
            store.setKeyEntry(keys.alias, generator.generateKey(), keys.password.toCharArray(), null);
            store.store(out, keys.password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerException("cannot write " + keys.store, e);
        }
        return keys;
    }

    /** The value of {@code transparent_data_encryption_options}, as YAML. */
    String yaml() {
        var parameters = List.of(
                "keystore: '%s'".formatted(store),
                "keystore_password: " + password,
                "store_type: " + STORE_TYPE,
                "key_password: " + password);
        return "{enabled: true, chunk_length_kb: 64, cipher: %s, key_alias: '%s', key_provider: [{class_name: %s, parameters: [{%s}]}]}"
                .formatted(
                        CIPHER, alias, "org.apache.cassandra.security.JKSKeyProvider", String.join(", ", parameters));
    }
}
