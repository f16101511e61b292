package dev.cassandrakafka.control.preflight;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** Asks each node itself for its settings and its schema. What others say of a node, DESCRIBE or the driver's metadata, is not trusted. */
@NotThreadSafe
public final class ClusterProbe {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Sessions sessions;

    /** Through these sessions. */
    public ClusterProbe(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Asks every node that the ring has, one after the other; one that does not answer is told as such. */
    public Cluster ask() throws InterruptedException {
        List<NodeFacts> nodes = new ArrayList<>();
        for (Node node : sessions.local().getMetadata().getNodes().values()) {
            nodes.add(ask(node));
        }
        nodes.sort(Comparator.comparing(NodeFacts::hostId));
        return new Cluster(nodes);
    }

    private NodeFacts ask(Node seen) throws InterruptedException {
        String datacenter = Objects.requireNonNullElse(seen.getDatacenter(), "unknown");
        try {
            CqlSession session = sessions.in(datacenter);
            Node node = of(session, seen);
            return facts(seen, settings(session, node), schema(session, node), Optional.empty());
        } catch (UnreachableException | DriverException e) {
            String message =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            return facts(seen, Map.of(), SchemaFacts.NONE, Optional.of(message));
        }
    }

    /** The node as that session knows it: a session does not take the nodes of another. */
    private static Node of(CqlSession session, Node seen) throws UnreachableException {
        UUID id = seen.getHostId();
        Node node = id == null ? null : session.getMetadata().getNodes().get(id);
        if (node == null) {
            throw new UnreachableException("it is not yet known to its data centre");
        }
        return node;
    }

    private static NodeFacts facts(
            Node node, Map<String, String> settings, SchemaFacts schema, Optional<String> failure) {
        String address = NodeAddress.of(node);
        return new NodeFacts(
                node.getHostId() == null ? address : node.getHostId().toString(),
                address,
                Objects.requireNonNullElse(node.getDatacenter(), "unknown"),
                String.valueOf(node.getCassandraVersion()),
                settings,
                schema,
                failure);
    }

    private static Map<String, String> settings(CqlSession session, Node node) {
        Map<String, String> settings = new HashMap<>();
        try {
            rows(session, node, "SELECT name, value FROM system_views.settings").forEach(row -> {
                String name = row.getString(0);
                String value = row.getString(1);
                if (name != null && value != null) {
                    settings.put(name, value);
                }
            });
        } catch (UnauthorizedException | InvalidQueryException e) {
            return Map.of(); // told as a finding
        }
        return settings;
    }

    private static SchemaFacts schema(CqlSession session, Node node) {
        return SchemaRows.of(
                rows(session, node, SchemaRows.KEYSPACES).all(),
                rows(session, node, SchemaRows.TABLES).all(),
                rows(session, node, SchemaRows.VIEWS).all());
    }

    private static ResultSet rows(CqlSession session, Node node, String cql) {
        return session.execute(SimpleStatement.newInstance(cql).setNode(node).setTimeout(LONGEST));
    }
}
