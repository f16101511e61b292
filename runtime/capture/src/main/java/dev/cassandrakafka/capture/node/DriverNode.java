package dev.cassandrakafka.capture.node;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.EndPoint;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.schema.TruncationsBefore;
import dev.cassandrakafka.change.schema.NodeSchema;
import dev.cassandrakafka.change.schema.SchemaReader;
import dev.cassandrakafka.change.schema.SchemaUnstableException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * One node of a session to several. Every query goes to it and to no other: what {@code system} and {@code system_schema} say is the node's
 * own.
 */
@NotThreadSafe
public final class DriverNode implements dev.cassandrakafka.capture.schema.Node {
    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int BLOB_BYTES = Long.BYTES + Integer.BYTES + Long.BYTES;

    private final CqlSession session;
    private final UUID hostId;
    private final Set<String> keyspaces;
    private final Optional<EndPoint> endPoint;
    private Optional<UUID> replacedBy = Optional.empty();

    /** A node of this session by its host id, and the keyspaces whose tables are of interest. */
    public DriverNode(CqlSession session, UUID hostId, Set<String> keyspaces) {
        this.session = session;
        this.hostId = hostId;
        this.keyspaces = keyspaces;
        this.endPoint = node().map(Node::getEndPoint);
    }

    /** The host id that was answered where this node was, if it was another: the node was replaced. */
    public Optional<UUID> replacedBy() {
        return replacedBy;
    }

    @Override
    public Optional<LocalState> local() {
        try {
            return node().or(this::atItsPlace).flatMap(this::local);
        } catch (DriverException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalState> local(Node of) {
        List<Row> rows = query(of, "SELECT schema_version, truncated_at, host_id FROM system.local");
        replacedBy = rows.stream()
                .map(row -> Objects.requireNonNull(row.getUuid(2)))
                .filter(id -> !id.equals(hostId))
                .findFirst();
        return rows.stream()
                .filter(row -> replacedBy.isEmpty())
                .findFirst()
                .map(row -> new LocalState(
                        Objects.requireNonNullElse(row.getUuid(0), new UUID(0, 0)),
                        truncations(
                                Objects.requireNonNullElse(row.getMap(1, UUID.class, ByteBuffer.class), Map.of()))));
    }

    /**
     * {@link TruncationsBefore} of this node; empty too while it or another node that is up does not answer.
     *
     * @param settleMillis that a TRUNCATE may take
     */
    public Optional<Map<UUID, Truncation>> truncationsBeforeItJoined(long nowMillis, long settleMillis) {
        List<LocalState> others = new ArrayList<>();
        try {
            for (Node other : session.getMetadata().getNodes().values()) {
                if (!hostId.equals(other.getHostId())
                        && other.getState() == NodeState.UP
                        && other.getDistance() != NodeDistance.IGNORED) {
                    local(other).ifPresent(others::add);
                }
            }
        } catch (DriverException e) {
            return Optional.empty();
        }
        // The node itself is asked last: what it has executed meanwhile is known then.
        return local().flatMap(own -> TruncationsBefore.of(own, others, nowMillis, settleMillis));
    }

    /** After {@code org.apache.cassandra.db.SystemKeyspace}: segment id, position, time in milliseconds. */
    private static Map<UUID, Truncation> truncations(Map<UUID, ByteBuffer> blobs) {
        Map<UUID, Truncation> truncations = new HashMap<>();
        blobs.forEach((table, blob) -> {
            if (blob.remaining() >= BLOB_BYTES) {
                ByteBuffer in = blob.duplicate();
                long segmentId = in.getLong();
                int position = in.getInt();
                truncations.put(table, new Truncation(in.getLong(), segmentId, position));
            }
        });
        return truncations;
    }

    @Override
    public Optional<ClusterSchema> schema() {
        try {
            Optional<Node> node = node();
            if (node.isEmpty()) {
                return Optional.empty();
            }
            return schema(node.get());
        } catch (DriverException | SchemaUnstableException e) {
            return Optional.empty();
        }
    }

    /** All of one version: a table that was made between two queries would be of neither. */
    private Optional<ClusterSchema> schema(Node of) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            UUID before = version(of);
            Set<UUID> ids = ids(of);
            NodeSchema schema = new SchemaReader(session, of).read(keyspaces);
            if (schema.version().equals(before)) {
                return Optional.of(new ClusterSchema(before, schema.tablesAndViews(), ids));
            }
        }
        return Optional.empty();
    }

    private UUID version(Node of) {
        return query(of, "SELECT schema_version FROM system.local").stream()
                .findFirst()
                .map(row -> row.getUuid(0))
                .orElseThrow(() -> new SchemaUnstableException("the node has no version of its schema yet"));
    }

    /** Of every table and view but those of the captured keyspaces, which the schema brings as of one moment. */
    private Set<UUID> ids(Node of) {
        Set<UUID> ids = new HashSet<>();
        for (String cql : List.of(
                "SELECT keyspace_name, id FROM system_schema.tables",
                "SELECT keyspace_name, id FROM system_schema.views")) {
            for (Row row : query(of, cql)) {
                if (!keyspaces.contains(row.getString(0))) {
                    ids.add(Objects.requireNonNull(row.getUuid(1)));
                }
            }
        }
        return ids;
    }

    private List<Row> query(Node node, String cql) {
        return session.execute(SimpleStatement.newInstance(cql)
                        .setNode(node)
                        .setTimeout(TIMEOUT)
                        .setIdempotent(true))
                .all();
    }

    private Optional<Node> atItsPlace() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> endPoint.equals(Optional.of(node.getEndPoint())))
                .findFirst();
    }

    private Optional<Node> node() {
        return Optional.ofNullable(session.getMetadata().getNodes().get(hostId));
    }
}
