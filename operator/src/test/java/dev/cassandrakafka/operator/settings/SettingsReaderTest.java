package dev.cassandrakafka.operator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    @Test
    void emptyEnvironmentGivesDefaults() {
        // When
        var settings = new SettingsReader(Map.of()).read("1.2.3");
        // Then
        assertThat(settings.sinkImage()).isEqualTo("ghcr.io/cassandra-kafka/cassandra-kafka-sink:1.2.3");
        assertThat(settings.watchNamespaces()).isEmpty();
        assertThat(settings.observeInterval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.reconcileThreads()).isEqualTo(10);
        assertThat(settings.clientMaxRequests()).isEqualTo(64);
        assertThat(settings.leaderElection()).isFalse();
    }

    @Test
    void valuesOfTheEnvironmentCount() {
        // When
        var settings = new SettingsReader(Map.of(
                        "WATCH_NAMESPACES",
                        "a, b,",
                        "SINK_IMAGE",
                        "mine:1",
                        "LEADER_ELECTION",
                        "true",
                        "HTTP_PORT",
                        "0"))
                .read("1");
        // Then
        assertThat(settings.watchNamespaces()).containsExactlyInAnyOrder("a", "b");
        assertThat(settings.sinkImage()).isEqualTo("mine:1");
        assertThat(settings.leaderElection()).isTrue();
        assertThat(settings.httpPort()).isZero();
    }

    @Test
    void valueThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> new SettingsReader(Map.of("HTTP_PORT", "http")).read("1"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("HTTP_PORT: must be a number from 0 to 65535, and is 'http'");
        assertThatThrownBy(() -> new SettingsReader(Map.of("LEADER_ELECTION", "yes")).read("1"))
                .hasMessage("LEADER_ELECTION: must be 'true' or 'false', and is 'yes'");
    }
}
