package dev.cassandrakafka.capture.node;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.EndPoint;
import com.datastax.oss.driver.api.core.metadata.Node;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the node is.
 *
 * @param cluster name of its cluster
 * @param hostId its id
 * @param spaceBytes its {@code cdc_total_space}, -1 if it does not say
 */
public record NodeIdentity(String cluster, UUID hostId, long spaceBytes) {
    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(B|KiB|MiB|GiB)?");

    /**
     * Asks the node that a session was opened at.
     *
     * @throws com.datastax.oss.driver.api.core.DriverException if it does not answer
     * @throws IllegalStateException if the session does not know the node
     */
    public static NodeIdentity of(CqlSession session, String address, int port) {
        Node node = session.getMetadata().getNodes().values().stream()
                .filter(one -> isAt(one, address, port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node at " + address + ":" + port));
        Row local = Objects.requireNonNull(
                session.execute(SimpleStatement.newInstance("SELECT cluster_name, host_id FROM system.local")
                                .setNode(node))
                        .one());
        return new NodeIdentity(
                Objects.requireNonNullElse(local.getString(0), ""),
                Objects.requireNonNull(local.getUuid(1)),
                space(session, node));
    }

    private static boolean isAt(Node node, String address, int port) {
        EndPoint endPoint = node.getEndPoint();
        return endPoint.resolve() instanceof InetSocketAddress at
                && at.getPort() == port
                && (at.getHostString().equals(address) || at.equals(new InetSocketAddress(address, port)));
    }

    private static long space(CqlSession session, Node node) {
        try {
            Row row = session.execute(SimpleStatement.newInstance(
                                    "SELECT value FROM system_views.settings WHERE name = 'cdc_total_space'")
                            .setNode(node))
                    .one();
            return Optional.ofNullable(row)
                    .map(one -> one.getString(0))
                    .map(NodeIdentity::bytes)
                    .orElse(-1L);
        } catch (com.datastax.oss.driver.api.core.servererrors.QueryValidationException e) {
            return -1; // before Cassandra 4.0, or not permitted
        }
    }

    /** Bytes of a size as cassandra.yaml has it, such as {@code 4096MiB}; -1 if it is none or nothing. */
    static long bytes(String text) {
        Matcher matcher = SIZE.matcher(text.trim());
        if (!matcher.matches()) {
            return -1;
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = Objects.requireNonNullElse(matcher.group(2), "MiB");
        long bytes =
                switch (unit) {
                    case "B" -> number;
                    case "KiB" -> number << 10;
                    case "MiB" -> number << 20;
                    default -> number << 30;
                };
        return bytes == 0 ? -1 : bytes;
    }
}
