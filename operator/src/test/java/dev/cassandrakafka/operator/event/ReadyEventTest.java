package dev.cassandrakafka.operator.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.report.ConditionReason;
import dev.cassandrakafka.operator.time.TestClock;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadyEventTest {

    @Test
    void newsIsToldWhenReadyTurnsAndNotAgain() {
        // Given
        var running = status("True", "Running");
        var blocked = status("False", "BadRecord");
        // Then
        assertThat(ReadyEvent.between(List.of(), running))
                .map(ReadyEvent::reason)
                .contains(EventReason.READY);
        assertThat(ReadyEvent.between(running, running)).isEmpty();
        assertThat(ReadyEvent.between(running, blocked)).map(ReadyEvent::reason).contains(EventReason.BAD_RECORD);
    }

    @Test
    void messageNamesTheReasonThatTheEventDoesNot() {
        assertThat(ReadyEvent.between(List.of(), status("False", "KafkaUnavailable")))
                .contains(new ReadyEvent(EventReason.NOT_READY, "KafkaUnavailable: message"));
    }

    @ParameterizedTest
    @EnumSource(ConditionReason.class)
    void everyReasonHasItsEvent(ConditionReason reason) {
        assertThat(EventReason.of(reason).description()).isNotBlank();
        assertThat(reason.description()).endsWith(".");
    }

    @Test
    void sameNewsWithinTenMinutesRaisesTheCount() {
        // Given
        var clock = new TestClock();
        var recent = new RecentEvents(clock);
        // When
        recent.seen("key", () -> "first");
        var again = recent.seen("key", () -> "second");
        clock.pass(Duration.ofMinutes(11));
        var later = recent.seen("key", () -> "third");
        // Then
        assertThat(again.name()).isEqualTo("first");
        assertThat(again.count()).isEqualTo(2);
        assertThat(later.name()).isEqualTo("third");
        assertThat(later.count()).isEqualTo(1);
    }

    private static List<Condition> status(String ready, String reason) {
        var condition = new ConditionBuilder()
                .withType("Ready")
                .withStatus(ready)
                .withReason(reason)
                .withMessage("message")
                .build();
        return List.of(condition);
    }
}
