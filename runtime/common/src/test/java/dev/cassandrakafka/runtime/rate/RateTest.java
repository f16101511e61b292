package dev.cassandrakafka.runtime.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.runtime.time.SetClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    private final SetClock clock = new SetClock();
    private final Rate rate = new Rate(clock);

    @Test
    void nothingIsSaidInTheFirstSecond() {
        rate.add(1000);
        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void theFirstSecondsAreDividedByTheTimeThatHasPassed() {
        // When
        rate.add(100);
        clock.pass(Duration.ofSeconds(2));
        // Then
        assertThat(rate.perSecond()).isEqualTo(50);
    }

    @Test
    void aSteadyRateIsShownAsItIs() {
        for (int second = 0; second < 100; second++) {
            rate.add(7);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rate.perSecond()).isEqualTo(7);
    }

    @Test
    void whatIsLongerAgoThanHalfAMinuteIsForgotten() {
        // Given
        rate.add(3000);
        // When
        clock.pass(Duration.ofSeconds(31));
        // Then
        assertThat(rate.perSecond()).isZero();
    }
}
