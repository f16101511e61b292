package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.CredentialsSecretRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The schema registry that Avro schemas are registered at. */
public record RegistrySpec(
        @Required
                @Size(min = 1, max = 2048)
                @Pattern("^https?://[^\\s]+$")
                @JsonPropertyDescription("url is the address of the registry.")
                String url,
        @JsonPropertyDescription(
                        "tls says how an https registry is trusted. Absent: the certificates that the JVM trusts.")
                @Nullable
                TlsSpec tls,
        @JsonPropertyDescription(
                        "credentialsSecretRef names the Secret with the user and the password (HTTP basic). Absent: none.")
                @Nullable
                CredentialsSecretRef credentialsSecretRef) {}
