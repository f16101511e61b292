package dev.cassandrakafka.testkit.pod.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CassandraPodConfigTest {
    @Test
    void anyoneMayComeInUnlessAPasswordIsAskedFor() {
        var open = CassandraPodConfig.of(Map.of(), "10.0.0.7");
        var closed = CassandraPodConfig.of(Map.of("CASSANDRA_AUTHENTICATOR", "PasswordAuthenticator"), "10.0.0.7");

        assertThat(open.yaml()).contains("authenticator: AllowAllAuthenticator", "authorizer: AllowAllAuthorizer");
        assertThat(closed.yaml()).contains("authenticator: PasswordAuthenticator", "authorizer: CassandraAuthorizer");
    }

    @Test
    void clientsAreToldTheAddressOfThePod() {
        var config = CassandraPodConfig.of(Map.of("POD_IP", "10.0.0.8", "CASSANDRA_DC", "east"), "10.0.0.7");

        assertThat(config.yaml())
                .contains("broadcast_rpc_address: 10.0.0.8", "rpc_address: 0.0.0.0", "seeds: \"10.0.0.8\"");
        assertThat(config.rack()).startsWith("dc=east");
    }
}
