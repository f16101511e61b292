package dev.cassandrakafka.testkit.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.Listening;
import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.process.Waiting;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;

/** Running nodes on 127.0.0.1 and its neighbours. Closing it ends them; so does the end of this JVM. */
@NotThreadSafe
public final class CassandraCluster implements AutoCloseable {
    static final int MAX_NODES = 3;
    static final String DATACENTER = "dc1";
    private static final int JAVA = 17;
    private static final Duration TO_START = Duration.ofMinutes(8);
    private static final Duration TO_AGREE = Duration.ofMinutes(1);
    /** A node flushes its schema before it answers, which on a busy machine takes its time. */
    private static final Duration TO_CHANGE_SCHEMA = Duration.ofMinutes(2);

    private final CassandraLayout layout;
    private final CassandraSessions sessions;
    private final List<CassandraNode> nodes = new ArrayList<>();
    private Optional<CqlSession> session = Optional.empty();

    private CassandraCluster(CassandraLayout layout) {
        this.layout = layout;
        this.sessions = new CassandraSessions(layout);
    }

    /** One node without security, until told otherwise. */
    public static CassandraClusterBuilder builder() {
        return new CassandraClusterBuilder();
    }

    static CassandraCluster start(CassandraLayout layout, Consumer<String> progress) {
        requireJava();
        var cluster = new CassandraCluster(layout);
        try {
            progress.accept("starting %d Cassandra node(s)".formatted(layout.nodes()));
            for (var number = 1; number <= layout.nodes(); number++) {
                cluster.nodes.add(CassandraNode.start(layout, number));
                cluster.awaitSeed(number);
            }
            cluster.awaitReady();
            progress.accept("Cassandra is ready at %s, port %d".formatted(cluster.contactPoints(), cluster.port()));
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static void requireJava() {
        if (System.getProperty(ChildJvm.JAVA_HOME) == null && Runtime.version().feature() != JAVA) {
            throw new ServerException(
                    "Cassandra runs on Java 17 and this is Java %d; name the home of a Java 17 with -D%s"
                            .formatted(Runtime.version().feature(), ChildJvm.JAVA_HOME));
        }
    }

    /** Which Cassandra it is. */
    public CassandraVersion version() {
        return layout.version();
    }

    /** The nodes' addresses, such as {@code 127.0.0.1}, without the port. */
    public List<String> contactPoints() {
        return IntStream.rangeClosed(1, layout.nodes())
                .mapToObj(number -> "127.0.0." + number)
                .toList();
    }

    /** The port of the native protocol, the same at each address. */
    public int port() {
        return layout.port();
    }

    /** {@code dc1}. */
    public String localDatacenter() {
        return DATACENTER;
    }

    /** The authority and the keys behind TLS. Throws when the cluster was built without. */
    public TestCertificates certificates() {
        return layout.certificates()
                .orElseThrow(() -> new ServerException("this Cassandra has no certificates; build it with tls()"));
    }

    /** The cluster's own session, as superuser; it is closed with the cluster. */
    public CqlSession session() {
        return session.orElseThrow(() -> new ServerException("this Cassandra is not ready"));
    }

    /** For further sessions, with other credentials for example; the caller closes them. */
    public CqlSessionBuilder sessionBuilder() {
        return sessions.builder();
    }

    /** Runs CQL that is not a schema change. */
    public ResultSet execute(String cql) {
        return session().execute(cql);
    }

    /** Runs a schema change and waits until each node itself has it. */
    public void ddl(String cql) {
        session().execute(SimpleStatement.newInstance(cql).setTimeout(TO_CHANGE_SCHEMA));
        var ring = new Ring(session(), layout.nodes());
        Waiting.of("waiting for the nodes to agree after " + cql, TO_AGREE, processes())
                .until(ring::agreesOnSchema);
    }

    /** Makes a keyspace with a replica on each node. */
    public void createKeyspace(String name) {
        var replicas = IntStream.rangeClosed(1, layout.nodes())
                .mapToObj(layout.differences()::datacenter)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var options = replicas.entrySet().stream()
                .map(datacenter -> ", '%s': %d".formatted(datacenter.getKey(), datacenter.getValue()))
                .collect(Collectors.joining());
        ddl("CREATE KEYSPACE %s WITH replication = {'class': 'NetworkTopologyStrategy'%s}".formatted(name, options));
    }

    /** The node with this number, from 1. */
    public CassandraNode node(int number) {
        return nodes.get(number - 1);
    }

    /**
     * The id that a node has for its whole life, as {@code system.local} tells it and its segments do not.
     *
     * @throws ServerException when this session has not seen the node
     */
    public UUID hostId(int number) {
        return session()
                .getMetadata()
                .findNode(layout.address(number))
                .map(Node::getHostId)
                .orElseThrow(() -> new ServerException("node %d has no host id yet".formatted(number)));
    }

    /** With what the commit log is encrypted. Throws when the cluster was built without. */
    public CommitLogKeys commitLogKeys() {
        return layout.commitLogKeys()
                .orElseThrow(() -> new ServerException("this commit log is not encrypted; build it with encrypted()"));
    }

    /** Every node. */
    public List<CassandraNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Waits until every node serves clients, sees the others as alive, and has their schema. */
    public void awaitReady() {
        var waiting = Waiting.of("waiting for %d Cassandra node(s)".formatted(layout.nodes()), TO_START, processes());
        waiting.until(() -> nodes.stream().map(CassandraNode::address).allMatch(Listening::at));
        waiting.until(this::hasSession);
        waiting.until(new Ring(session(), layout.nodes())::isComplete);
    }

    /** A node that reaches no seed within a ring delay of its own start ends; on a busy machine all that start at once would race. */
    private void awaitSeed(int number) {
        if (number == 1 && layout.nodes() > 1) {
            Waiting.of("waiting for the seed", TO_START, processes())
                    .until(() -> Listening.at(layout.storageAddress(1)));
        }
    }

    private boolean hasSession() {
        if (session.isEmpty()) {
            session = sessions.tryOpen();
        }
        return session.isPresent();
    }

    private List<ChildProcess> processes() {
        return nodes.stream().map(CassandraNode::process).toList();
    }

    @Override
    public void close() {
        session.ifPresent(CqlSession::forceCloseAsync);
        session = Optional.empty();
        processes().forEach(ChildProcess::close);
    }
}
