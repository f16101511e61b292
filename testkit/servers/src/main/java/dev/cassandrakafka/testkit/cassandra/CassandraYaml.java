package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cassandra.yaml of one node: quick to start and small, otherwise as in production. */
final class CassandraYaml {
    private final CassandraLayout layout;
    private final Map<String, String> values = new LinkedHashMap<>();

    private CassandraYaml(CassandraLayout layout) {
        this.layout = layout;
    }

    static String of(CassandraLayout layout, int node, Path home) {
        var yaml = new CassandraYaml(layout);
        yaml.ring(node);
        yaml.directories(home);
        yaml.smallMemory();
        yaml.security();
        yaml.values.putAll(layout.yaml());
        yaml.values.putAll(layout.differences().yaml(node));
        var settings = layout.version().hasUnits() ? yaml.values : SettingsOf40.of(yaml.values);
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void ring(int node) {
        var address = "127.0.0." + node;
        values.put("cluster_name", "testkit");
        values.put("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner");
        values.put("endpoint_snitch", "GossipingPropertyFileSnitch");
        values.put("num_tokens", "1");
        values.put("initial_token", Long.toString(layout.token(node)));
        values.put("auto_bootstrap", "false");
        values.put(
                "seed_provider",
                "[{class_name: org.apache.cassandra.locator.SimpleSeedProvider, parameters: [{seeds: \"127.0.0.1:%d\"}]}]"
                        .formatted(layout.storagePort()));
        values.put("listen_address", address);
        values.put("storage_port", Integer.toString(layout.storagePort()));
        values.put("rpc_address", address);
        values.put("native_transport_port", Integer.toString(layout.port()));
        values.put("dynamic_snitch", "false");
    }

    private void directories(Path home) {
        values.put("data_file_directories", "[" + quoted(home.resolve("data")) + "]");
        values.put("commitlog_directory", quoted(home.resolve("commitlog")));
        values.put("saved_caches_directory", quoted(home.resolve("saved_caches")));
        values.put("hints_directory", quoted(home.resolve("hints")));
        values.put("cdc_enabled", "true");
        values.put("cdc_raw_directory", quoted(home.resolve("cdc_raw")));
        values.put("commitlog_segment_size", "32MiB");
        values.putAll(layout.commitLog().yaml());
        layout.commitLogKeys().ifPresent(keys -> values.put("transparent_data_encryption_options", keys.yaml()));
        values.put("auto_snapshot", "false");
        values.put("disk_failure_policy", "die");
        values.put("commit_failure_policy", "die");
    }

    private void smallMemory() {
        values.put("concurrent_reads", "8");
        values.put("concurrent_writes", "16");
        values.put("concurrent_compactors", "1");
        values.put("memtable_heap_space", "64MiB");
        values.put("memtable_offheap_space", "64MiB");
        values.put("file_cache_size", "32MiB");
        values.put("networking_cache_size", "16MiB");
        values.put("key_cache_size", "4MiB");
        values.put("counter_cache_size", "0MiB");
    }

    private void security() {
        var all = !layout.authentication();
        values.put("authenticator", all ? "AllowAllAuthenticator" : "PasswordAuthenticator");
        values.put("authorizer", all ? "AllowAllAuthorizer" : "CassandraAuthorizer");
        values.put("role_manager", "CassandraRoleManager");
        layout.certificates().ifPresent(this::encryption);
    }

    private void encryption(TestCertificates certificates) {
        var options = new LinkedHashMap<String, String>();
        options.put("enabled", "true");
        options.put("optional", "false");
        options.put("keystore", quoted(certificates.serverKeyStore()));
        options.put("keystore_password", certificates.password());
        options.put("truststore", quoted(certificates.trustStore()));
        options.put("truststore_password", certificates.password());
        options.put("store_type", "PKCS12");
        options.put("require_client_auth", Boolean.toString(layout.clientCertificates()));
        values.put(
                "client_encryption_options",
                options.entrySet().stream()
                        .map(option -> option.getKey() + ": " + option.getValue())
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }
}
