package dev.cassandrakafka.testkit.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the nodes agree, by asking each node itself. Two races of a fresh ring are the reason; they are said at each method. */
final class Ring {
    private static final String OWN_VERSION = "SELECT schema_version FROM system.local";
    private static final String PEER_VERSIONS = "SELECT schema_version FROM system.peers_v2";
    /** Its keyspace has three replicas, so that a read at ALL through one node proves that this node sees every other alive. */
    private static final String REPLICATED_READ = "SELECT * FROM system_distributed.parent_repair_history LIMIT 1";

    private final CqlSession session;
    private final int size;

    Ring(CqlSession session, int size) {
        this.session = session;
        this.size = size;
    }

    /**
     * Every node sees every other as alive and with its own schema. Ports open before that: a schema change made then is pushed to too
     * few nodes, and the driver's own agreement skips those that it does not see.
     */
    boolean isComplete() {
        try {
            return nodes().size() == size && nodes().stream().allMatch(this::seesAll);
        } catch (DriverException notYet) {
            return false;
        }
    }

    /**
     * Every node has the same schema. The driver's agreement reads the peers of one node, which right after a change made elsewhere still
     * hold everybody's old version: it agrees at once, and the next write fails on a replica.
     */
    boolean agreesOnSchema() {
        var versions = new HashSet<UUID>();
        nodes().forEach(node -> versions.add(version(ask(node, OWN_VERSION).one())));
        return versions.size() == 1;
    }

    private boolean seesAll(Node node) {
        var own = version(ask(node, OWN_VERSION).one());
        if (size == 1) {
            return true;
        }
        var peers = ask(node, PEER_VERSIONS).all();
        var level = size == 2 ? DefaultConsistencyLevel.TWO : DefaultConsistencyLevel.ALL;
        session.execute(statement(node, REPLICATED_READ).setConsistencyLevel(level));
        return peers.size() == size - 1 && peers.stream().allMatch(peer -> own.equals(version(peer)));
    }

    private Collection<Node> nodes() {
        return session.getMetadata().getNodes().values();
    }

    private static UUID version(@Nullable Row row) {
        var version = row == null ? null : row.getUuid(0);
        return version == null ? new UUID(0, 0) : version;
    }

    private ResultSet ask(Node node, String cql) {
        return session.execute(statement(node, cql));
    }

    private static SimpleStatement statement(Node node, String cql) {
        return SimpleStatement.newInstance(cql).setNode(node);
    }
}
