package dev.cassandrakafka.control.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnapshotStartsTest {
    private static final String TABLE = "5b1d8c70-cb3a-11f0-8de9-0242ac120002";

    private final SnapshotStarts starts = new SnapshotStarts();

    private void take(String key, String value) {
        starts.accept(key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    @Test
    void aTableCountsWhenItIsComplete() {
        // When
        take("one", "{\"complete\":false,\"consistency\":\"ALL\",\"startMillis\":10}");
        take(
                "one/" + TABLE + "/1:2",
                "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":false}");
        // Then
        assertThat(starts.byTable(OptionalLong.of(40))).isEmpty();
        // When
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        // Then
        assertThat(starts.byTable(OptionalLong.of(40))).isEqualTo(Map.of("shop.orders", 10L));
    }

    @Test
    void theLatestRequestCountsAndATombstoneTakesItBack() {
        // Given
        take("one", "{\"consistency\":\"ALL\",\"startMillis\":10}");
        take("two", "{\"consistency\":\"ALL\",\"startMillis\":20}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        take("two/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        take("nonsense", "no JSON");
        // When / Then
        assertThat(starts.byTable(OptionalLong.of(40))).isEqualTo(Map.of("shop.orders", 20L));
        starts.accept("two".getBytes(UTF_8), null);
        assertThat(starts.byTable(OptionalLong.of(40))).isEqualTo(Map.of("shop.orders", 10L));
    }

    @Test
    void oneThatDidNotAskEveryReplicaDoesNotCount() {
        // When
        take("one", "{\"consistency\":\"QUORUM\",\"startMillis\":10}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        take("two", "{\"consistency\":\"ALL\",\"startMillis\":20}");
        take("two/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"timeMillis\":30}");
        // Then
        assertThat(starts.byTable(OptionalLong.of(40))).isEmpty();
    }

    @Test
    void itCountsOnceItsRowsHavePassedTheMerge() {
        // When
        take("one", "{\"consistency\":\"ALL\",\"startMillis\":10}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true,\"consistency\":\"ALL\",\"timeMillis\":30}");
        // Then
        assertThat(starts.byTable(OptionalLong.empty())).isEmpty();
        assertThat(starts.byTable(OptionalLong.of(29))).isEmpty();
        assertThat(starts.byTable(OptionalLong.of(30))).isEqualTo(Map.of("shop.orders", 10L));
    }
}
