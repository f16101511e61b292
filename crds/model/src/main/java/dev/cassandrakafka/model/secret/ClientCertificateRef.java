package dev.cassandrakafka.model.secret;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A Secret that holds a PEM certificate chain and its PKCS#8 key, as {@code kubernetes.io/tls} Secrets do. */
public record ClientCertificateRef(
        @Required
                @Size(min = 1, max = 253)
                @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
                @JsonPropertyDescription("name is the name of the Secret, in the namespace of the resource.")
                String name,
        @Default("tls.crt")
                @Size(min = 1, max = 253)
                @Pattern("^[-._a-zA-Z0-9]+$")
                @JsonPropertyDescription("certificateKey is the key of the PEM certificate chain in the Secret.")
                String certificateKey,
        @Default("tls.key")
                @Size(min = 1, max = 253)
                @Pattern("^[-._a-zA-Z0-9]+$")
                @JsonPropertyDescription(
                        "privateKeyKey is the key of the PEM private key (PKCS#8, not encrypted) in the Secret.")
                String privateKeyKey) {

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public ClientCertificateRef(String name, @Nullable String certificateKey, @Nullable String privateKeyKey) {
        this.name = name;
        this.certificateKey = certificateKey == null ? "tls.crt" : certificateKey;
        this.privateKeyKey = privateKeyKey == null ? "tls.key" : privateKeyKey;
    }

    /** The key of the Secret that holds the certificate chain. */
    public SecretKeyRef certificate() {
        return new SecretKeyRef(name, certificateKey);
    }

    /** The key of the Secret that holds the private key. */
    public SecretKeyRef privateKey() {
        return new SecretKeyRef(name, privateKeyKey);
    }
}
