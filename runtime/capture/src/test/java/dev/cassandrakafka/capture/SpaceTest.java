package dev.cassandrakafka.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.segment.SegmentFile;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private final Space space = new Space(1000);

    private static List<SegmentFile> logs(long bytes) {
        return List.of(new SegmentFile(new SegmentName(7, 1), Optional.of(bytes), false, Optional.empty()));
    }

    @Test
    void whatWasSetAsideCountsWhereTheNodeCountsItAndIsToldApart() {
        space.observe(logs(300), 200, 0);
        assertThat(space.usedBytes()).isEqualTo(500);
        assertThat(space.quarantinedBytes()).isEqualTo(200);
    }

    @Test
    void theTimeLeftFollowsFromHowItGrew() {
        space.observe(logs(100), 0, -50_000);
        assertThat(space.secondsToFull()).isEqualTo(-1);
        space.observe(logs(200), 0, -40_000);
        assertThat(space.secondsToFull()).isEqualTo(80);
        space.observe(logs(700), 0, 10_000);
        assertThat(space.secondsToFull()).isEqualTo(30);
        space.observe(logs(700), 0, 70_000);
        assertThat(space.secondsToFull()).isEqualTo(-1);
    }

    @Test
    void aDirectoryThatIsNearlyFullIsSaid() {
        space.observe(logs(801), 0, 0);
        assertThat(space.critical()).isTrue();
    }
}
