package dev.cassandrakafka.capture.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TruncationsBeforeTest {
    private static final UUID TABLE = new UUID(7, 7);
    private static final UUID VERSION = new UUID(1, 1);
    private static final long NOW = 1_764_244_100_000L;
    private static final long SETTLE = 60_000;
    private static final LocalState KNOWS_NONE = new LocalState(VERSION, Map.of());

    private static LocalState truncatedAt(long millis) {
        return new LocalState(VERSION, Map.of(TABLE, new Truncation(millis, 1_764_244_000_000L, 4711)));
    }

    @Test
    void aNodeThatJoinedAfterATruncateTakesItOverForItsWholeLog() {
        assertThat(TruncationsBefore.of(
                        KNOWS_NONE, List.of(truncatedAt(NOW - 90_000), truncatedAt(NOW - 80_000)), NOW, SETTLE))
                .contains(Map.of(TABLE, new Truncation(NOW - 80_000, 0, 0)));
    }

    @Test
    void aTruncateThatTheNodeHasExecutedIsItsOwn() {
        assertThat(TruncationsBefore.of(truncatedAt(NOW - 70_000), List.of(truncatedAt(NOW - 80_000)), NOW, SETTLE))
                .contains(Map.of());
    }

    @Test
    void aTruncateThatIsOnItsWayIsWaitedFor() {
        assertThat(TruncationsBefore.of(KNOWS_NONE, List.of(truncatedAt(NOW - 1_000)), NOW, SETTLE))
                .isEmpty();
        assertThat(TruncationsBefore.of(KNOWS_NONE, List.of(truncatedAt(NOW + 1_000)), NOW, SETTLE))
                .isEmpty();
    }
}
