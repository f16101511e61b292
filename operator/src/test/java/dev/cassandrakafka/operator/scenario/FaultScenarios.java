package dev.cassandrakafka.operator.scenario;

import static dev.cassandrakafka.operator.scenario.SinkAssert.assertThat;
import static dev.cassandrakafka.operator.scenario.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a sink when the API server does not let the operator write. */
abstract class FaultScenarios {
    World world;

    /** The API server that the scenarios run against. */
    abstract Config apiServer() throws IOException;

    /** The operator's own way to it. */
    Config operator(Config author) throws IOException {
        return author;
    }

    @BeforeEach
    void startOperator() throws IOException {
        Config config = apiServer();
        world = new World(config, operator(config));
    }

    @AfterEach
    void stopOperator() {
        world.close();
        stopApiServer();
    }

    /** Ends the API server, where it belongs to the test. */
    void stopApiServer() {}

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500})
    void writesThatAreRefusedForAWhileAreMadeInTheEnd(int code) {
        // Given
        world.traffic.refuse(3, code);
        // When
        var sink = world.running(Sinks.earthquakes());
        // Then
        assertThat(world.traffic.refusalsLeft()).isZero();
        assertThat(world.sink(sink)).isReady("Running").has("Stalled", "False", "Running");
    }

    @Test
    void refusalForGoodIsTold() {
        // Given
        world.traffic.refuse(1, 403);
        // When
        var sink = world.apply(Sinks.earthquakes());
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("ApplyFailed")
                .has("Reconciling", "True", "ApplyFailed")
                .says("Ready", "(403): not now"));
        eventually().untilAsserted(() -> assertThat(world.sink(sink)).isNotReady("RollingOut"));
    }
}
