package dev.cassandrakafka.change.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void aKeyLiesWhereKafkasPartitionerPutsIt() {
        Random random = new Random(1);
        for (int length = 0; length < 300; length++) {
            // Given
            byte[] bytes = new byte[length + 7];
            random.nextBytes(bytes);
            byte[] key = Arrays.copyOfRange(bytes, 3, 3 + length);
            int expected = Utils.toPositive(Utils.murmur2(key)) % 12;
            // Then
            assertThat(Placement.partition(bytes, 3, length, 12)).isEqualTo(expected);
            assertThat(Placement.ofRawKey(RawKey.of(new UUID(1, length), ByteBuffer.wrap(key)), 12))
                    .isEqualTo(expected);
        }
    }

    @Test
    void topicsAreNamedAfterThePrefix() {
        // Given
        Topics topics = new Topics("shop");
        // Then
        assertThat(topics.raw()).isEqualTo("shop.raw");
        assertThat(topics.positions()).isEqualTo("shop.positions");
        assertThat(topics.schemas()).isEqualTo("shop.schemas");
        assertThat(topics.coverage()).isEqualTo("shop.coverage");
        assertThat(topics.change("app", "orders")).isEqualTo("shop.app.orders");
        assertThat(new Topics("p", "{table}-{keyspace}").change("app", "orders"))
                .isEqualTo("orders-app");
    }
}
