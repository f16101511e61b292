package dev.cassandrakafka.capture.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;

/** Key stores with a new key. */
final class TestKeys {
    private static final String PASSWORD = "secret";

    private TestKeys() {}

    static KeyStoreFile store(Path file, String alias) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(128);
            KeyStore store = KeyStore.getInstance("JCEKS");
            store.load(null, null);
            store.setKeyEntry(alias, generator.generateKey(), PASSWORD.toCharArray(), null);
            store.store(out, PASSWORD.toCharArray());
            return new KeyStoreFile(file, "JCEKS", PASSWORD, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
