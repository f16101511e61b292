package dev.cassandrakafka.quickstart.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private record Member(String name, boolean isReady) implements Rollout.Member {}

    private static final Member READY = new Member("ready", true);
    private static final Member UNREADY = new Member("unready", false);

    @Test
    void allWantedPodsStartAtOnceWhereThereAreNone() {
        assertThat(Rollout.next(3, List.of(), List.of())).isEqualTo(new Rollout<>(3, List.of()));
    }

    @Test
    void anUpdateStartsOnePodMoreThanWanted() {
        assertThat(Rollout.next(2, List.of(), List.of(READY, READY))).isEqualTo(new Rollout<>(1, List.of()));
    }

    @Test
    void anOutdatedPodGoesOnlyWhenAnotherIsReadyInItsPlace() {
        assertThat(Rollout.next(1, List.of(UNREADY), List.of(READY)).terminate())
                .isEmpty();
        assertThat(Rollout.next(1, List.of(READY), List.of(READY)).terminate()).containsExactly(READY);
    }

    @Test
    void outdatedPodsThatDoNotServeGoAtOnce() {
        assertThat(Rollout.next(2, List.of(), List.of(READY, UNREADY)).terminate())
                .containsExactly(UNREADY);
    }

    @Test
    void scalingDownEndsWhatIsTooMuch() {
        assertThat(Rollout.next(0, List.of(READY, READY), List.of()).terminate())
                .hasSize(2);
    }
}
