package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.process.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What nodetool does, over JMX. One connection for each command: they are rare, and nodes come and go. */
final class NodeManagement {
    private static final String URL = "service:jmx:rmi:///jndi/rmi://127.0.0.1:%d/jmxrmi";
    private static final String STORAGE = "org.apache.cassandra.db:type=StorageService";
    private static final Duration TO_REPAIR = Duration.ofMinutes(2);

    private final int port;

    NodeManagement(int port) {
        this.port = port;
    }

    void flush(ChildProcess node, String keyspace) {
        command(node, "flush", (storage, repairs) -> storage.forceKeyspaceFlush(keyspace));
    }

    void drain(ChildProcess node) {
        command(node, "drain", (storage, repairs) -> storage.drain());
    }

    /** Repairs every range of which the node has a replica, in full, and waits for the end. */
    void repair(ChildProcess node, String keyspace) {
        command(node, "repair", (storage, repairs) -> {
            var number = storage.repairAsync(
                    keyspace, Map.of("incremental", "false", "primaryRange", "false", "parallelism", "parallel"));
            Waiting.of("repairing " + keyspace, TO_REPAIR, List.of(node)).until(() -> repairs.ended(number));
        });
    }

    @SuppressWarnings("BanJNDI") // The registry is that of our own child at 127.0.0.1.
    private void command(ChildProcess node, String name, Command command) {
        var what = "cannot %s %s".formatted(name, node.describe());
        try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(URL.formatted(port)))) {
            var connection = connector.getMBeanServerConnection();
            var storage = new ObjectName(STORAGE);
            var repairs = new RepairProgress();
            connection.addNotificationListener(storage, repairs, null, null);
            command.run(JMX.newMBeanProxy(connection, storage, Storage.class), repairs);
        } catch (IOException | ExecutionException | JMException e) {
            throw new ServerException(what, e);
        } catch (InterruptedException e) {
            throw ServerException.interrupted(what, e);
        }
    }

    private interface Command {
        void run(Storage storage, RepairProgress repairs) throws IOException, ExecutionException, InterruptedException;
    }

    /** What is used of {@code org.apache.cassandra.service.StorageServiceMBean}. */
    public interface Storage {
        /** No table means all. */
        void forceKeyspaceFlush(String keyspace, String... tables)
                throws IOException, ExecutionException, InterruptedException;

        /** Flushes everything and takes no more writes. */
        void drain() throws IOException, ExecutionException, InterruptedException;

        /** Gives the number of the repair that it begins. */
        int repairAsync(String keyspace, Map<String, String> options);
    }
}
