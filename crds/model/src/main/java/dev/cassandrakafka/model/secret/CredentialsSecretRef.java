package dev.cassandrakafka.model.secret;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A Secret that holds a user name and a password, as {@code kubernetes.io/basic-auth} Secrets do. */
public record CredentialsSecretRef(
        @Required
                @Size(min = 1, max = 253)
                @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
                @JsonPropertyDescription("name is the name of the Secret, in the namespace of the resource.")
                String name,
        @Default("username")
                @Size(min = 1, max = 253)
                @Pattern("^[-._a-zA-Z0-9]+$")
                @JsonPropertyDescription("usernameKey is the key of the user name in the Secret.")
                String usernameKey,
        @Default("password")
                @Size(min = 1, max = 253)
                @Pattern("^[-._a-zA-Z0-9]+$")
                @JsonPropertyDescription("passwordKey is the key of the password in the Secret.")
                String passwordKey) {

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public CredentialsSecretRef(String name, @Nullable String usernameKey, @Nullable String passwordKey) {
        this.name = name;
        this.usernameKey = usernameKey == null ? "username" : usernameKey;
        this.passwordKey = passwordKey == null ? "password" : passwordKey;
    }

    /** The key of the Secret that holds the user name. */
    public SecretKeyRef username() {
        return new SecretKeyRef(name, usernameKey);
    }

    /** The key of the Secret that holds the password. */
    public SecretKeyRef password() {
        return new SecretKeyRef(name, passwordKey);
    }
}
