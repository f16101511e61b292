package dev.cassandrakafka.operator.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.time.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final TestClock clock = new TestClock();
    private final AtomicInteger unhealthy = new AtomicInteger();
    private final Health health = new Health(() -> true, unhealthy::get, clock);

    @Test
    void informerThatReconnectsKillsNobody() {
        // Given
        unhealthy.set(1);
        assertThat(health.isLive()).isTrue();
        // When
        clock.pass(Duration.ofSeconds(100));
        unhealthy.set(0);
        assertThat(health.isLive()).isTrue();
        unhealthy.set(1);
        clock.pass(Duration.ofSeconds(100));
        // Then
        assertThat(health.isLive()).isTrue();
    }

    @Test
    void informerThatStaysUnhealthyCountsInTheEnd() {
        // Given
        unhealthy.set(1);
        assertThat(health.isLive()).isTrue();
        // When
        clock.pass(Duration.ofSeconds(121));
        // Then
        assertThat(health.isLive()).isFalse();
    }
}
