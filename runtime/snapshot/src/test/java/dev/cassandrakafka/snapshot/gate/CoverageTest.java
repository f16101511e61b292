package dev.cassandrakafka.snapshot.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private final Coverage coverage = new Coverage();

    @Test
    void everyHostMustBeCoveredInEveryPartition() {
        covered(A, 0, 11);
        covered(A, 1, 11);
        covered(B, 0, 11);
        assertThat(coverage.covers(Set.of(A, B), 2, 10)).isFalse();

        covered(B, 1, 11);
        assertThat(coverage.covers(Set.of(A, B), 2, 10)).isTrue();
        assertThat(coverage.covers(Set.of(A, B), 3, 10)).isFalse();
    }

    @Test
    void theStartItselfIsNotEnough() {
        covered(A, 0, 10);

        assertThat(coverage.covers(Set.of(A), 1, 10)).isFalse();
    }

    @Test
    void withoutHostsNothingIsCovered() {
        assertThat(coverage.covers(Set.of(), 1, 10)).isFalse();
    }

    @Test
    void itNeverGoesBack() {
        covered(A, 0, 20);
        covered(A, 0, 5);
        coverage.add((A + "/0").getBytes(UTF_8), null);
        coverage.add((A + "/0").getBytes(UTF_8), "no JSON".getBytes(UTF_8));

        assertThat(coverage.covers(Set.of(A), 1, 10)).isTrue();
    }

    private void covered(UUID host, int partition, long millis) {
        coverage.add(
                (host + "/" + partition).getBytes(UTF_8), ("{\"coveredUntilMillis\": " + millis + "}").getBytes(UTF_8));
    }
}
