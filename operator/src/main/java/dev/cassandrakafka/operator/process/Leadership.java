package dev.cassandrakafka.operator.process;

import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.logging.LogKey;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of several replicas works.
 *
 * @param election how it is elected; absent where there is one replica only
 */
record Leadership(Optional<LeaderElectionConfiguration> election) {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    /**
     * As the settings say.
     *
     * @param onLost called when this replica has worked and may not any more: it must end, since work may be under way
     */
    static Leadership of(OperatorSettings settings, Runnable onLost) {
        if (!settings.leaderElection()) {
            return new Leadership(Optional.empty());
        }
        var callbacks = new LeaderCallbacks(
                () -> LOG.atInfo()
                        .addKeyValue(LogKey.IDENTITY, settings.identity())
                        .log("This replica works now"),
                onLost,
                leader -> LOG.atInfo().addKeyValue(LogKey.IDENTITY, leader).log("The working replica is known"));
        return new Leadership(Optional.of(LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(Label.MANAGER)
                .withLeaseNamespace(settings.namespace())
                .withIdentity(settings.identity())
                .withLeaderCallbacks(callbacks)
                .withExitOnStopLeading(false)
                .build()));
    }
}
