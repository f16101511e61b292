package dev.cassandrakafka.testkit.cqlstub.server;

import com.datastax.oss.simulacron.common.cluster.NodeSpec;
import com.datastax.oss.simulacron.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/**
 * {@code <CQL port> <control port>}: a server of the native protocol without a database, on 127.0.0.1. What it answers is told to it at
 * the control port, see {@link Control}.
 */
public final class CqlStubServer {
    /** A release whose system tables are few; the driver asks for what the release has. */
    private static final String RELEASE = "3.11.19";

    private CqlStubServer() {}

    /** Runs until the JVM ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // With its log of activity it would keep every frame in memory.
        var server = Server.builder().withActivityLoggingEnabled(false).build();
        var node =
                server.register(NodeSpec.builder().withCassandraVersion(RELEASE).withAddress(loopback(arguments[0])));
        Control.serve(loopback(arguments[1]), node);
        new CountDownLatch(1).await();
    }

    private static InetSocketAddress loopback(String port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    }
}
