package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.read.KeyStoreFile;
import dev.cassandrakafka.model.cdc.EncryptionSpec;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.Objects;

/** The key store of encrypted segments, among the secret files. */
record SegmentKeys(EncryptionSpec spec, SecretFiles secrets) {
    private static final String PATH = "spec.capture.encryption.";

    /** @throws dev.cassandrakafka.runtime.config.ConfigurationException if a file is missing */
    KeyStoreFile file() {
        SecretKeyRef keyPassword = Objects.requireNonNullElse(spec.keyPasswordSecretRef(), spec.passwordSecretRef());
        return new KeyStoreFile(
                secrets.file(PATH + "keyStoreSecretRef", spec.keyStoreSecretRef()),
                spec.storeType(),
                secrets.read(PATH + "passwordSecretRef", spec.passwordSecretRef())
                        .reveal(),
                secrets.read(PATH + "keyPasswordSecretRef", keyPassword).reveal());
    }
}
