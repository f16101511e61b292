package dev.cassandrakafka.control.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.Loss;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsCoveredTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private final HostsCovered covered = new HostsCovered(2);

    @Test
    void aHostIsCoveredUpToItsSlowestPartition() {
        // When
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 1, 10));
        covered.accept(new CoverageRecord(A, 1, 15));
        // Then
        assertThat(covered.byHost()).containsEntry(A, 15L);
    }

    @Test
    void whatAClockThatRanAheadHasSaidIsNotKept() {
        // When
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 1, 20));
        covered.accept(new CoverageRecord(A, 1, 15));
        // Then
        assertThat(covered.byHost()).containsEntry(A, 15L);
    }

    @Test
    void whatAnyPartitionSaysIsLostIsLost() {
        // When
        covered.accept(new CoverageRecord(A, 0, 20, new Loss(5, 15)));
        covered.accept(new CoverageRecord(A, 1, 20));
        // Then
        assertThat(covered.losses()).containsEntry(A, new Loss(5, 15));
        // When
        covered.accept(new CoverageRecord(A, 0, 30));
        // Then
        assertThat(covered.losses()).isEmpty();
    }

    @Test
    void whatAHostThatHasLeftTheRingWroteAfterItWasCoveredMayBeLost() {
        // Given
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 1, 15, new Loss(5, 8)));
        covered.accept(new CoverageRecord(B, 0, 40));
        covered.accept(new CoverageRecord(B, 1, 50));
        // When / Then
        assertThat(covered.losses(Set.of(A, B))).isEqualTo(Map.of(A, new Loss(5, 8)));
        assertThat(covered.losses(Set.of(A))).isEqualTo(Map.of(A, new Loss(5, 8), B, new Loss(40, 41)));
        assertThat(covered.losses(Set.of(B))).isEqualTo(Map.of(A, new Loss(5, 16)));
        assertThat(covered.losses(Set.of())).isEqualTo(Map.of(A, new Loss(5, 8)));
        // When
        covered.remove(B, 0);
        covered.remove(B, 1);
        // Then
        assertThat(covered.losses(Set.of(A))).doesNotContainKey(B);
    }

    @Test
    void whatHostsOfTheRingSayHasPassedWithTheSlowest() {
        // Given
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 1, 15));
        covered.accept(new CoverageRecord(B, 0, 40));
        covered.accept(new CoverageRecord(B, 1, 50));
        // When / Then
        assertThat(covered.passedMillis(Set.of(A, B))).hasValue(15);
        assertThat(covered.passedMillis(Set.of(B))).hasValue(40);
        assertThat(covered.passedMillis(Set.of(new UUID(0, 3)))).isEmpty();
    }

    @Test
    void aHostThatLacksAPartitionIsNotCovered() {
        // When
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 7, 20));
        // Then
        assertThat(covered.byHost()).isEmpty();
        assertThat(covered.hosts()).containsExactly(A);
    }

    @Test
    void aTombstoneTakesAPartitionBack() {
        // Given
        covered.accept(new CoverageRecord(A, 0, 20));
        covered.accept(new CoverageRecord(A, 1, 20));
        // When
        covered.remove(A, 1);
        // Then
        assertThat(covered.byHost()).isEmpty();
    }

    @Test
    void aRecordIsReadWithFieldsThatAreNotKnown() {
        // Given
        String json =
                "{\"hostId\":\"%s\",\"partition\":3,\"coveredUntilMillis\":1764244000000,\"segment\":7}".formatted(A);
        // When / Then
        assertThat(CoverageRecord.parse(json.getBytes(UTF_8))).contains(new CoverageRecord(A, 3, 1764244000000L));
        String lossy = json.replace("\"segment\":7", "\"lossySinceMillis\":5,\"lossyUntilMillis\":9");
        assertThat(CoverageRecord.parse(lossy.getBytes(UTF_8)))
                .contains(new CoverageRecord(A, 3, 1764244000000L, new Loss(5, 9)));
        assertThat(CoverageRecord.parseKey((A + "/3").getBytes(UTF_8))).contains(new CoverageRecord(A, 3, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "nonsense", "{\"hostId\":\"x\",\"partition\":1,\"coveredUntilMillis\":1}"})
    void whatIsNoneOfOursIsPassedOver(String text) {
        assertThat(CoverageRecord.parse(text.getBytes(UTF_8))).isEmpty();
        assertThat(CoverageRecord.parseKey(text.getBytes(UTF_8))).isEmpty();
    }
}
