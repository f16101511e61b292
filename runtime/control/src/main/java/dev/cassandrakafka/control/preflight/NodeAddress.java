package dev.cassandrakafka.control.preflight;

import com.datastax.oss.driver.api.core.metadata.Node;
import java.net.InetSocketAddress;
import java.util.Optional;

/** How a node's address is told: {@code 10.0.0.7:9042}. */
public final class NodeAddress {
    private NodeAddress() {}

    /** Address and port of its native protocol as it tells them itself, else as we connect to it. */
    public static String of(Node node) {
        Optional<InetSocketAddress> own = node.getBroadcastRpcAddress().filter(address -> !address.isUnresolved());
        return own.map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
                .orElseGet(() -> node.getEndPoint().toString());
    }
}
