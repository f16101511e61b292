package dev.cassandrakafka.model.cassandra;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.secret.CredentialsSecretRef;
import io.fabric8.generator.annotation.Required;

/** User and password for Cassandra. */
public record CassandraAuthentication(
        @Required
                @JsonPropertyDescription(
                        "credentialsSecretRef names the Secret that holds the user name and the password.")
                CredentialsSecretRef credentialsSecretRef) {}
