package dev.cassandrakafka.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code -Dhistories.from=1 -Dhistories.count=3 -Dhistories.statements=200 -Dhistories.nodes=3}; without a first seed it is taken from the
 * clock. A history that failed is found in {@code target/histories/h<seed>.cql}, faults last.
 */
class HistoriesIT {
    private static final int NODES = Integer.getInteger("histories.nodes", 3);
    private static final int STATEMENTS = Integer.getInteger("histories.statements", 200);
    private static final long COUNT = Long.getLong("histories.count", 3);
    private static final long FROM = Long.getLong("histories.from", System.currentTimeMillis() / 1000 % 100_000_000);
    private static final Duration TO_AGREE = Duration.ofSeconds(90);

    @SuppressWarnings("NullAway.Init")
    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(NODES);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static LongStream seeds() {
        return LongStream.range(FROM, FROM + COUNT);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTopicRebuildsTheTableWhateverWasKilled(long seed) {
        // Given
        History history = new History(seed, world);
        long start = System.nanoTime();
        // When
        var wrong = history.run(STATEMENTS, TO_AGREE);
        // Then
        Results.add(seed, NODES, STATEMENTS, history, wrong, Duration.ofNanos(System.nanoTime() - start));
        assertThat(history.refused()).as("statements refused").isLessThan(STATEMENTS / 2);
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }
}
