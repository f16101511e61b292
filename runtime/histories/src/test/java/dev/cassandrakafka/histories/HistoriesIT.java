package dev.cassandrakafka.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.histories.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which histories, and how large, say the {@link Settings}. Each is found, with what became of it, in {@code target/histories}. */
class HistoriesIT {
    private static final Settings SETTINGS = Settings.read();

    private static Optional<World> world = Optional.empty();
    private static int histories;

    @AfterAll
    static void stop() {
        world.ifPresent(World::close);
    }

    static List<Long> seeds() {
        return LongStream.range(SETTINGS.from(), SETTINGS.from() + SETTINGS.count())
                .filter(seed -> !SETTINGS.resume() || !Results.isRight(name(seed)))
                .boxed()
                .toList();
    }

    static List<String> kept() {
        return SETTINGS.kept() ? Kept.names() : List.of();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTopicsRebuildTheTablesWhateverWasKilled(long seed) {
        // Given
        Plan plan = Plan.of(seed, SETTINGS.scale());
        // When
        Verdict verdict = run(name(seed), plan);
        // Then
        assertThat(verdict.wrong())
                .as("seed %1$d; again with -Dhistories.from=%1$d -Dhistories.count=1", seed)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("kept")
    void whatOnceFailedDoesNotFailAgain(String name) {
        assertThat(run("kept_" + name, Kept.read(name)).wrong()).isEmpty();
    }

    private static Verdict run(String name, Plan plan) {
        long start = System.nanoTime();
        boolean right = false;
        try (History history = new History(name, plan, current())) {
            Verdict verdict = history.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Results.add(name, SETTINGS.scale(), plan, history.refused(), verdict, took);
            right = verdict.wrong().isEmpty();
            return verdict;
        } finally {
            if (!right) {
                renew();
            }
        }
    }

    private static String name(long seed) {
        return "h" + seed;
    }

    /** The servers, made anew after some histories, so that no tables of others weigh them down. */
    private static World current() {
        if (histories++ % SETTINGS.perWorld() == 0) {
            renew();
        }
        World now = world.orElseGet(() -> World.start(SETTINGS.scale(), "world-" + histories));
        world = Optional.of(now);
        return now;
    }

    private static void renew() {
        world.ifPresent(World::close);
        world = Optional.empty();
    }
}
