package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key store with which the nodes encrypt their commit log ({@code transparent_data_encryption_options}). Cipher, alias of the key and
 * length of the chunks stand in each segment.
 */
public record EncryptionSpec(
        @Required
                @JsonPropertyDescription(
                        "keyStoreSecretRef names the file of the key store, as `keystore` of the node's `key_provider` has it.")
                SecretKeyRef keyStoreSecretRef,
        @Required @JsonPropertyDescription("passwordSecretRef names the password of the key store.")
                SecretKeyRef passwordSecretRef,
        @JsonPropertyDescription(
                        "keyPasswordSecretRef names the password of the keys in it. Absent: that of the key store.")
                @Nullable
                SecretKeyRef keyPasswordSecretRef,
        @Default("JCEKS")
                @Pattern("^[A-Za-z0-9]{1,32}$")
                @JsonPropertyDescription("storeType is the type of the key store.")
                String storeType) {

    /** What Cassandra's own example has. */
    public static final String DEFAULT_STORE_TYPE = "JCEKS";

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public EncryptionSpec(
            SecretKeyRef keyStoreSecretRef,
            SecretKeyRef passwordSecretRef,
            @Nullable SecretKeyRef keyPasswordSecretRef,
            @Nullable String storeType) {
        this.keyStoreSecretRef = keyStoreSecretRef;
        this.passwordSecretRef = passwordSecretRef;
        this.keyPasswordSecretRef = keyPasswordSecretRef;
        this.storeType = Objects.requireNonNullElse(storeType, DEFAULT_STORE_TYPE);
    }
}
