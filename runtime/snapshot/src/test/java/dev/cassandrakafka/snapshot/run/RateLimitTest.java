package dev.cassandrakafka.snapshot.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final RateLimit limit = new RateLimit(100, now::get);

    @Test
    void rowsOfAllReadersAreSpreadOverTime() {
        assertThat(limit.take(50)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(limit.take(50)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1000));
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1000));
        assertThat(limit.take(100)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1000));
    }

    @Test
    void timeThatNobodyUsedIsNotSavedUp() {
        now.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertThat(limit.take(100)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void aPageIsNotLargerThanTheRateAllows() {
        assertThat(limit.pageRows(1000, 4)).isEqualTo(25);
        assertThat(limit.pageRows(10, 4)).isEqualTo(10);
        assertThat(limit.pageRows(10, 400)).isEqualTo(1);
    }
}
