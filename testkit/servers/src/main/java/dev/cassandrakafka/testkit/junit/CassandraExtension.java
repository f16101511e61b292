package dev.cassandrakafka.testkit.junit;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CassandraClusterBuilder;
import dev.cassandrakafka.testkit.process.ServerException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jcip.annotations.NotThreadSafe;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Cassandra for tests: {@code @RegisterExtension static final CassandraExtension cassandra = CassandraExtension.singleNode();}. A test
 * that kills or freezes a node brings it back before it ends, since others share it.
 */
@NotThreadSafe
public final class CassandraExtension implements BeforeAllCallback {
    private final String key;
    private final UnaryOperator<CassandraClusterBuilder> setUp;
    private Optional<CassandraCluster> cluster = Optional.empty();

    private CassandraExtension(String key, UnaryOperator<CassandraClusterBuilder> setUp) {
        this.key = key;
        this.setUp = setUp;
    }

    /** One node without security. */
    public static CassandraExtension singleNode() {
        return of("cassandra-single", builder -> builder);
    }

    /** One node that loses no acknowledged write when it is killed. */
    public static CassandraExtension durableNode() {
        return of("cassandra-durable", CassandraClusterBuilder::durable);
    }

    /** One node that demands a login and TLS. */
    public static CassandraExtension secured() {
        return of("cassandra-secured", builder -> builder.authentication().tls());
    }

    /** Three nodes without security; keyspaces have three replicas. */
    public static CassandraExtension threeNodes() {
        return of("cassandra-three", builder -> builder.nodes(3));
    }

    /** Any other; the same key must always mean the same set-up, and names its directory below {@code target/servers}. */
    public static CassandraExtension of(String key, UnaryOperator<CassandraClusterBuilder> setUp) {
        return new CassandraExtension(key, setUp);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster = Optional.of(Shared.get(context, key, CassandraCluster.class, this::start));
    }

    private CassandraCluster start() {
        return setUp.apply(CassandraCluster.builder())
                .directory(Shared.directory(key))
                .start();
    }

    /** The running cluster. */
    public CassandraCluster cluster() {
        return cluster.orElseThrow(
                () -> new ServerException("Cassandra is not started; register the extension in a static field"));
    }

    /** The cluster's own session, as superuser. */
    public CqlSession session() {
        return cluster().session();
    }

    /** Makes a keyspace that no other test has, with a replica on each node, and returns its name. */
    public String keyspace() {
        var name = "ks_" + UUID.randomUUID().toString().replace('-', '_');
        cluster().createKeyspace(name);
        return name;
    }
}
