package dev.cassandrakafka.testkit.pod.cassandra;

import java.nio.file.Path;
import java.util.Map;

/**
 * The configuration of a node that is a ring of its own.
 *
 * @param address the address that clients and peers are told ({@code POD_IP})
 * @param authenticator {@code AllowAllAuthenticator}, or {@code PasswordAuthenticator} with the first role cassandra/cassandra
 *     ({@code CASSANDRA_AUTHENTICATOR})
 * @param datacenter name of the data centre ({@code CASSANDRA_DC})
 * @param folder a folder that may be written to ({@code CASSANDRA_FOLDER})
 */
record CassandraPodConfig(String address, String authenticator, String datacenter, Path folder) {

    /** What is in {@code logback.xml}; without it the node logs at DEBUG. */
    static final String LOGGING =
            """
            <configuration>
              <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level [%thread] %logger{20} - %msg%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="OUT"/></root>
            </configuration>
            """;

    static CassandraPodConfig of(Map<String, String> environment, String hostAddress) {
        return new CassandraPodConfig(
                environment.getOrDefault("POD_IP", hostAddress),
                environment.getOrDefault("CASSANDRA_AUTHENTICATOR", "AllowAllAuthenticator"),
                environment.getOrDefault("CASSANDRA_DC", "dc1"),
                Path.of(environment.getOrDefault("CASSANDRA_FOLDER", "/data/cassandra")));
    }

    /** What is in {@code cassandra.yaml}. */
    String yaml() {
        String authorizer =
                authenticator.equals("PasswordAuthenticator") ? "CassandraAuthorizer" : "AllowAllAuthorizer";
        return """
                cluster_name: e2e
                partitioner: org.apache.cassandra.dht.Murmur3Partitioner
                num_tokens: 1
                initial_token: 0
                auto_bootstrap: false
                seed_provider:
                  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
                    parameters: [{seeds: "%1$s"}]
                listen_address: %1$s
                rpc_address: 0.0.0.0
                broadcast_rpc_address: %1$s
                native_transport_port: 9042
                endpoint_snitch: GossipingPropertyFileSnitch
                authenticator: %2$s
                authorizer: %3$s
                role_manager: CassandraRoleManager
                roles_validity: 500ms
                credentials_validity: 500ms
                permissions_validity: 500ms
                data_file_directories: [%4$s/data]
                commitlog_directory: %4$s/commitlog
                saved_caches_directory: %4$s/saved_caches
                hints_directory: %4$s/hints
                cdc_raw_directory: %4$s/cdc_raw
                commitlog_sync: periodic
                commitlog_sync_period: 10000ms
                disk_failure_policy: die
                commit_failure_policy: die
                auto_snapshot: false
                dynamic_snitch: false
                concurrent_compactors: 1
                memtable_heap_space: 64MiB
                memtable_offheap_space: 64MiB
                file_cache_size: 32MiB
                networking_cache_size: 16MiB
                key_cache_size: 4MiB
                counter_cache_size: 0MiB
                """
                .formatted(address, authenticator, authorizer, folder);
    }

    /** What is in {@code cassandra-rackdc.properties}. */
    String rack() {
        return "dc=%s%nrack=rack1%n".formatted(datacenter);
    }
}
