package dev.cassandrakafka.operator.settings;

import java.time.Duration;
import java.util.Set;
import net.jcip.annotations.Immutable;

/**
 * The settings of one operator.
 *
 * @param sinkImage image of the sink, where a template names none
 * @param watchNamespaces namespaces that are watched; none for all
 * @param namespace namespace of the operator itself
 * @param identity identity of this replica
 * @param leaderElection whether replicas elect one that works
 * @param httpPort port of health and metrics, 0 for any
 * @param observeInterval how often pods are asked
 * @param reconcileThreads how many resources are worked on at a time
 * @param clientMaxRequests how many requests may be under way at a time
 * @param cacheSync how long the first listing may take
 * @param termination how long work under way may take at the end
 */
@Immutable
public record OperatorSettings(
        String sinkImage,
        Set<String> watchNamespaces,
        String namespace,
        String identity,
        boolean leaderElection,
        int httpPort,
        Duration observeInterval,
        int reconcileThreads,
        int clientMaxRequests,
        Duration cacheSync,
        Duration termination) {

    /** Copies the set. */
    public OperatorSettings {
        watchNamespaces = Set.copyOf(watchNamespaces);
    }
}
