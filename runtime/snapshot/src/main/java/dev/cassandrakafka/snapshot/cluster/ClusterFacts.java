package dev.cassandrakafka.snapshot.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.Version;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.cassandrakafka.change.schema.NodeSchema;
import dev.cassandrakafka.change.schema.SchemaReader;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.snapshot.range.TableSize;
import dev.cassandrakafka.snapshot.range.TokenRange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jcip.annotations.ThreadSafe;

/** What the nodes of the local data centre have in their system tables. All methods block, and throw the driver's exceptions. */
@ThreadSafe
public final class ClusterFacts {
    private static final Version COMPLEX_TIMES_SINCE = Objects.requireNonNull(Version.parse("5.0.0"));
    private static final String MURMUR3 = "Murmur3Partitioner";

    private final CqlSession session;

    public ClusterFacts(CqlSession session) {
        this.session = session;
    }

    /** The schema of one node. */
    public NodeSchema schema(Collection<String> keyspaces) {
        return new SchemaReader(session, nodes().get(0)).read(keyspaces);
    }

    /** Whether every node gives write times of the elements of collections: Cassandra 5.0 and later. */
    public boolean givesComplexTimes() {
        return session.getMetadata().getNodes().values().stream()
                .map(Node::getCassandraVersion)
                .filter(Objects::nonNull)
                .allMatch(version -> version.nextStable().compareTo(COMPLEX_TIMES_SINCE) >= 0);
    }

    /**
     * The tokens of all nodes of all data centres.
     *
     * @throws ConfigurationException if they are not those of Murmur3
     */
    public List<Long> ring() {
        Node node = nodes().get(0);
        Row local = query(node, "SELECT partitioner, tokens FROM system.local").get(0);
        String partitioner = Objects.requireNonNullElse(local.getString(0), "");
        if (!partitioner.endsWith(MURMUR3)) {
            throw new ConfigurationException(
                    "spec.cassandra: snapshots need the partitioner %s and the cluster has %s; set snapshot.mode to Never"
                            .formatted(MURMUR3, partitioner));
        }
        List<Row> peers = query(node, "SELECT tokens FROM system.peers");
        return Stream.concat(Stream.of(tokens(local)), peers.stream().map(ClusterFacts::tokens))
                .flatMap(Collection::stream)
                .map(Long::valueOf)
                .toList();
    }

    /** How large a table is, as the nodes estimate every few minutes from what is on their disks. */
    public TableSize size(TableSchema table) {
        List<TableSize.Estimate> estimates = new ArrayList<>();
        for (Node node : nodes()) {
            query(
                            node,
                            "SELECT range_start, range_end, partitions_count, mean_partition_size"
                                    + " FROM system.size_estimates WHERE keyspace_name = ? AND table_name = ?",
                            table.keyspace(),
                            table.table())
                    .forEach(row -> estimates.add(estimate(row)));
        }
        return TableSize.of(estimates);
    }

    /** When a table was truncated last, as far as these nodes know: milliseconds since the epoch, 0 if never. */
    public long truncatedAtMillis(UUID table) {
        return nodes().stream()
                .mapToLong(node -> truncatedAtMillis(node, table))
                .max()
                .orElse(0);
    }

    private long truncatedAtMillis(Node node, UUID table) {
        Row local = query(node, "SELECT truncated_at FROM system.local").get(0);
        Map<UUID, ByteBuffer> times = local.getMap(0, UUID.class, ByteBuffer.class);
        ByteBuffer time = times == null ? null : times.get(table);
        // A commit-log position (12 bytes), then the time.
        return time == null ? 0 : time.getLong(time.limit() - Long.BYTES);
    }

    /** Those that are up; what the others would say is not needed: TRUNCATE asks every node, and estimates are estimates. */
    private List<Node> nodes() {
        List<Node> up = session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getDistance() != NodeDistance.IGNORED && node.getState() == NodeState.UP)
                .sorted(Comparator.comparing(node -> String.valueOf(node.getHostId())))
                .toList();
        if (up.isEmpty()) {
            throw new NoNodeAvailableException();
        }
        return up;
    }

    private List<Row> query(Node node, String cql, Object... values) {
        return session.execute(SimpleStatement.builder(cql)
                        .addPositionalValues(values)
                        .setIdempotence(true)
                        .setNode(node)
                        .build())
                .all();
    }

    private static Set<String> tokens(Row row) {
        return Objects.requireNonNullElse(row.getSet("tokens", String.class), Set.of());
    }

    /** A range may go over the end of the ring. */
    private static TableSize.Estimate estimate(Row row) {
        long start = Long.parseLong(Objects.requireNonNull(row.getString(0)));
        long end = Long.parseLong(Objects.requireNonNull(row.getString(1)));
        double share = start < end
                ? new TokenRange(start, end).share()
                : 1 - (start == end ? 0 : new TokenRange(end, start).share());
        return new TableSize.Estimate(share, row.getLong(2), row.getLong(3));
    }
}
