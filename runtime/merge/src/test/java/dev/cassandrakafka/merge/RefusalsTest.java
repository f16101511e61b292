package dev.cassandrakafka.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.avro.RegistryException;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private Instant now = Instant.EPOCH;
    private final Refusals refusals = new Refusals(() -> now);
    private boolean isTaken;
    private int asked;

    @Test
    void aRefusalIsOverWhenTheSchemaIsTaken() {
        // Given
        note(this::ask);
        refusals.lookAgain();
        assertThat(refusals.isOver("t-value")).isFalse();
        // When
        isTaken = true;
        now = now.plus(Duration.ofSeconds(5));
        refusals.lookAgain();
        // Then
        assertThat(refusals.isOver("t-value")).isTrue();
    }

    @Test
    void theRegistryIsNotAskedAtEachLook() {
        note(this::ask);
        refusals.lookAgain();
        refusals.lookAgain();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whileTheRegistryIsAwayARefusalStands() {
        note(() -> {
            throw new RegistryException(RuntimeReason.REGISTRY_UNAVAILABLE, "away");
        });
        refusals.lookAgain();
        assertThat(refusals.isOver("t-value")).isFalse();
    }

    private void note(BooleanSupplier askAgain) {
        refusals.note(new SchemaRefusedException("t-value", "refused", askAgain));
    }

    private boolean ask() {
        asked++;
        return isTaken;
    }
}
