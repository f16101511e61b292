package dev.cassandrakafka.control;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import dev.cassandrakafka.control.preflight.NodeAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who replicates what in one data centre, as the driver's metadata has it. Ranges that a joining node will get are not yet its own. */
final class Ring {
    private final CqlSession session;
    private final String datacenter;

    Ring(CqlSession session, String datacenter) {
        this.session = session;
        this.datacenter = datacenter;
    }

    /** For each token range of a keyspace the hosts of the data centre that replicate it; no ranges while the metadata has none. */
    List<Set<UUID>> replicas(String keyspace) {
        Optional<TokenMap> tokens = session.getMetadata().getTokenMap();
        return tokens.map(map -> map.getTokenRanges().stream()
                        .map(range -> hosts(map.getReplicas(CqlIdentifier.fromInternal(keyspace), range)))
                        .toList())
                .orElse(List.of());
    }

    /** Address of every host of the data centre, by host id in order. */
    Map<UUID, String> addresses() {
        Map<UUID, String> addresses = new TreeMap<>();
        session.getMetadata().getNodes().forEach((id, node) -> {
            if (datacenter.equals(node.getDatacenter())) {
                addresses.put(id, NodeAddress.of(node));
            }
        });
        return new HashMap<>(addresses);
    }

    /** Every host of the cluster, in any data centre; those that are down too. */
    Set<UUID> hosts() {
        return Set.copyOf(session.getMetadata().getNodes().keySet());
    }

    private Set<UUID> hosts(Set<Node> replicas) {
        return replicas.stream()
                .filter(node -> datacenter.equals(node.getDatacenter()))
                .map(Node::getHostId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
