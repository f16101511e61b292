package dev.cassandrakafka.control.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void theSlowestReplicaOfTheSlowestRangeDecides() {
        // When
        Completeness complete =
                Completeness.of(List.of(Set.of(A, B), Set.of(B, C)), Map.of(A, 30L, B, 20L, C, 10L), 20);
        // Then
        assertThat(complete.all()).hasValue(10);
        assertThat(complete.slowest()).contains(C);
        assertThat(complete.ranges()).isEqualTo(2);
        assertThat(complete.behind()).isEqualTo(1);
    }

    @Test
    void theQuorumLeavesTheSlowestReplicaOut() {
        // When
        Completeness complete = Completeness.of(List.of(Set.of(A, B, C)), Map.of(A, 30L, B, 20L, C, 10L), 0);
        // Then
        assertThat(complete.quorum()).hasValue(20);
    }

    @Test
    void aSilentReplicaLeavesOnlyTheQuorum() {
        // When
        Completeness complete = Completeness.of(List.of(Set.of(A, B, C)), Map.of(A, 30L, B, 20L), 0);
        // Then
        assertThat(complete.all()).isEqualTo(OptionalLong.empty());
        assertThat(complete.quorum()).hasValue(20);
        assertThat(complete.slowest()).contains(C);
        assertThat(complete.behind()).isEqualTo(1);
    }

    @Test
    void aHostThatReplicatesNothingDoesNotCount() {
        // When
        Completeness complete = Completeness.of(List.of(Set.of(A)), Map.of(A, 30L, D, 1L), 0);
        // Then
        assertThat(complete.all()).hasValue(30);
    }

    @Test
    void aRangeWithoutReplicasIsNeverCovered() {
        // When
        Completeness complete = Completeness.of(List.of(Set.of(A), Set.of()), Map.of(A, 30L), 0);
        // Then
        assertThat(complete.all()).isEmpty();
        assertThat(complete.quorum()).isEmpty();
    }

    @Test
    void nothingIsKnownWithoutARing() {
        assertThat(Completeness.of(List.of(), Map.of(A, 30L), 0).all()).isEmpty();
    }
}
