package dev.cassandrakafka.runtime.backoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final RandomGenerator ALWAYS_ZERO = () -> 0;
    private static final RandomGenerator ALMOST_ONE = () -> -1L;

    @ParameterizedTest
    @CsvSource({"0,100", "1,100", "2,200", "3,400", "8,10000", "1000000,10000"})
    void eachDelayIsTwiceTheOneBeforeUpToTheLongest(int failures, long millis) {
        assertThat(backoff(ALWAYS_ZERO).after(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void jitterTakesAwayLessThanHalf() {
        assertThat(backoff(ALMOST_ONE).after(2)).isBetween(Duration.ofMillis(100), Duration.ofMillis(101));
    }

    @Test
    void aLongestThatIsShorterThanTheShortestIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), ALWAYS_ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Backoff backoff(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), random);
    }
}
