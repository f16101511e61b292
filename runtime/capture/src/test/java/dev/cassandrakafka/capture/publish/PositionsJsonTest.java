package dev.cassandrakafka.capture.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.FinishedIds;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.Loss;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionsJsonTest {
    @Test
    void whatIsWrittenIsReadBack() {
        Positions positions = new Positions(
                "cluster",
                new UUID(1, 2),
                Map.of(new SegmentName(7, 1_764_244_000_005L), 4711),
                FinishedIds.none().plus(1_764_244_000_001L).plus(1_764_244_000_002L),
                Map.of(new UUID(3, 4), new Epoch(new Truncation(99, 1_764_244_000_001L, 12), 50)),
                123,
                Set.of(new UUID(3, 4), new UUID(3, 5)),
                new Loss(100, 110));
        assertThat(PositionsJson.read(PositionsJson.write(positions))).isEqualTo(positions);
    }

    @Test
    void theyArePlainToRead() {
        Positions positions = new Positions(
                "c",
                new UUID(0, 1),
                Map.of(new SegmentName(7, 5), 10),
                FinishedIds.none().plus(4),
                Map.of(),
                9);
        assertThat(new String(PositionsJson.write(positions), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":1,\"cluster\":\"c\",\"hostId\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"coveredUntilMillis\":9,\"segments\":[{\"version\":7,\"id\":5,\"position\":10}],"
                        + "\"finished\":[[4,4]],\"truncations\":[],\"tables\":[]}");
    }
}
