package dev.cassandrakafka.operator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import dev.cassandrakafka.operator.golden.GoldenFolder;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinkReportTest {
    private static final GoldenFolder FOLDER = new GoldenFolder("status");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    static Stream<String> cases() {
        return FOLDER.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statusIsAsTheGoldenFileSays(String name) {
        // When
        var status = status(name, null, NOW);
        // Then
        var judged = new LinkedHashMap<String, Object>();
        judged.put(
                "kstatus", KStatus.of(false, SituationFile.GENERATION, status).name());
        judged.put("status", status);
        FOLDER.verify(name, judged);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyConditionIsThereWithAllThatItNeeds(String name) {
        // When
        var conditions = status(name, null, NOW).conditions();
        // Then
        assertThat(conditions)
                .extracting(Condition::getType)
                .containsExactly(Arrays.stream(ConditionType.values())
                        .map(ConditionType::type)
                        .toArray(String[]::new));
        assertThat(conditions).allSatisfy(condition -> {
            assertThat(condition.getMessage()).isNotBlank();
            assertThat(condition.getObservedGeneration()).isEqualTo(SituationFile.GENERATION);
            assertThat(ConditionReason.of(condition.getReason())).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void secondLookLaterGivesTheSameStatus(String name) {
        // Given
        var first = status(name, null, NOW);
        // When
        var second = status(name, first, NOW.plusSeconds(60));
        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void timeOfTransitionChangesWithTheStatusOnly() {
        // Given
        var later = NOW.plusSeconds(60);
        var running = status("running", null, NOW);
        // When
        var stopped = status("stopped", running, later);
        var blocked = status("bad-record", running, later);
        // Then
        assertThat(transition(stopped, "Ready")).isEqualTo(transition(running, "Ready"));
        assertThat(transition(blocked, "Ready")).isEqualTo("2026-01-02T03:05:05Z");
        assertThat(transition(blocked, "Accepted")).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void resourceBeforeItsFirstReconcileIsInProgress() {
        // Given the default of the schema
        var status = new CassandraSinkStatus(null, -1L, null, null, null, null, null, null, null, null);
        // When
        var judged = KStatus.of(false, 1, status);
        // Then
        assertThat(judged).isEqualTo(KStatus.IN_PROGRESS);
        assertThat(KStatus.of(true, 1, status)).isEqualTo(KStatus.TERMINATING);
    }

    private static CassandraSinkStatus status(String name, @Nullable CassandraSinkStatus old, Instant now) {
        return SinkReport.status(old, SituationFile.read(FOLDER, name), now);
    }

    private static String transition(CassandraSinkStatus status, String type) {
        return status.conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .map(Condition::getLastTransitionTime)
                .findFirst()
                .orElseThrow();
    }
}
