package dev.cassandrakafka.control.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
        take("one", "{\"complete\":false,\"startMillis\":10}");
        take("one/" + TABLE + "/1:2", "{\"table\":\"shop.orders\",\"complete\":true}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":false}");
        // Then
        assertThat(starts.byTable()).isEmpty();
        // When
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true}");
        // Then
        assertThat(starts.byTable()).isEqualTo(Map.of("shop.orders", 10L));
    }

    @Test
    void theLatestRequestCountsAndATombstoneTakesItBack() {
        // Given
        take("one", "{\"startMillis\":10}");
        take("two", "{\"startMillis\":20}");
        take("one/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true}");
        take("two/" + TABLE, "{\"table\":\"shop.orders\",\"complete\":true}");
        take("nonsense", "no JSON");
        // When / Then
        assertThat(starts.byTable()).isEqualTo(Map.of("shop.orders", 20L));
        starts.accept("two".getBytes(UTF_8), null);
        assertThat(starts.byTable()).isEqualTo(Map.of("shop.orders", 10L));
    }
}
