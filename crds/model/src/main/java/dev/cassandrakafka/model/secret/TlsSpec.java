package dev.cassandrakafka.model.secret;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** TLS towards a server: the certificate and the host name of the server are always verified. */
public record TlsSpec(
        @JsonPropertyDescription(
                        "caSecretRef names the PEM certificates that are trusted. Absent: the certificates that the JVM trusts.")
                @Nullable
                SecretKeyRef caSecretRef,
        @JsonPropertyDescription(
                        "certificateSecretRef names the client certificate for mutual TLS. Absent: no client certificate is sent.")
                @Nullable
                ClientCertificateRef certificateSecretRef) {}
