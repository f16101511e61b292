package dev.cassandrakafka.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dsimulation.from=1 -Dsimulation.count=200}: random histories, a seed each. What is wrong is said with the seed; what led there lies in
 * {@code target/simulation}.
 */
class SimulationTest {
    private static final long FROM = Long.getLong("simulation.from", 1);
    private static final long COUNT = Long.getLong("simulation.count", 200);
    /** Sums are kept as often. */
    private static final int RANGE = 100;

    private static final int MOST_FAILURES = 5;

    @Test
    void theTopicRebuildsTheTableWhateverIsKilledWhen() {
        // When
        List<String> failed = new ArrayList<>();
        for (long from = FROM; from < FROM + COUNT; from += RANGE) {
            run(from, Math.min(from + RANGE, FROM + COUNT), failed);
        }
        // Then
        assertThat(failed).isEmpty();
    }

    private static void run(long from, long end, List<String> failed) {
        Results results = new Results(from);
        for (long seed = from; seed < end && failed.size() < MOST_FAILURES; seed++) {
            History history = new History(seed, Wrongs.NONE);
            List<String> wrong = history.run();
            results.add(history, wrong);
            if (!wrong.isEmpty()) {
                failed.add("seed %d, %s: %s".formatted(seed, history.options(), wrong));
            }
        }
        results.close();
    }
}
