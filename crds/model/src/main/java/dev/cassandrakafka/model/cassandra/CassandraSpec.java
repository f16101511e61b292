package dev.cassandrakafka.model.cassandra;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.schema.Distinct;
import dev.cassandrakafka.model.secret.TlsSpec;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Cassandra cluster that is written to. */
@ValidationRule(
        value = "self.contactPoints.all(point, !point.matches('^[^:]*:[0-9]+$'))",
        message = "must be host names or addresses without a port; set `port` for all of them",
        reason = "FieldValueInvalid",
        fieldPath = ".contactPoints")
public record CassandraSpec(
        @Required
                @Size(min = 1, max = 32)
                @Distinct
                @JsonPropertyDescription(
                        "contactPoints are host names or addresses of nodes through which the cluster is found.")
                List<@Size(min = 1, max = 253) @Pattern("^[^\\s,/]+$") String> contactPoints,
        @Default("9042") @Min(1) @Max(65535) @JsonPropertyDescription("port is the native protocol port of the nodes.")
                Integer port,
        @Required
                @Size(min = 1, max = 128)
                @JsonPropertyDescription("localDatacenter is the data centre whose nodes are the coordinators.")
                String localDatacenter,
        @JsonPropertyDescription("tls turns on TLS towards the nodes. Absent: plain text.") @Nullable TlsSpec tls,
        @JsonPropertyDescription("authentication is the user for Cassandra. Absent: none.") @Nullable
                CassandraAuthentication authentication) {

    /** The native protocol port that Cassandra listens on unless told otherwise. */
    public static final int DEFAULT_PORT = 9042;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public CassandraSpec(
            @Nullable List<String> contactPoints,
            @Nullable Integer port,
            String localDatacenter,
            @Nullable TlsSpec tls,
            @Nullable CassandraAuthentication authentication) {
        this.contactPoints = List.copyOf(Objects.requireNonNullElse(contactPoints, List.of()));
        this.port = Objects.requireNonNullElse(port, DEFAULT_PORT);
        this.localDatacenter = localDatacenter;
        this.tls = tls;
        this.authentication = authentication;
    }
}
