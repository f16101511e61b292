package dev.cassandrakafka.change.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RawKeyTest {

    @Test
    void aKeyIsTheTablesIdAndThePartitionKey() {
        // When
        byte[] key = RawKey.of(new UUID(1, 2), ByteBuffer.wrap(new byte[] {7, 8}));
        // Then
        assertThat(key).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 7, 8);
        assertThat(RawKey.id(key)).isEqualTo(new UUID(1, 2));
        assertThat(RawKey.of(new UUID(1, 2))).hasSize(16);
    }

    @Test
    void aShortKeyIsMalformed() {
        assertThatThrownBy(() -> RawKey.id(new byte[15])).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void aPartitionKeyOfOneColumnIsItsBytes() {
        assertThat(PartitionKey.join(List.of(new byte[] {1, 2}))).containsExactly(1, 2);
        assertThat(PartitionKey.split(new byte[] {9, 1, 2}, 1, 2, 1)).containsExactly(new byte[] {1, 2});
    }

    @Test
    void aPartitionKeyOfSeveralColumnsIsReadBack() {
        // Given
        byte[] joined = PartitionKey.join(List.of(new byte[] {1, 2}, new byte[0], new byte[300]));
        // Then
        assertThat(joined).startsWith(0, 2, 1, 2, 0, 0, 0, 0, 1, 44, 0);
        assertThat(PartitionKey.split(joined, 0, joined.length, 3))
                .containsExactly(new byte[] {1, 2}, new byte[0], new byte[300]);
        assertThatThrownBy(() -> PartitionKey.split(joined, 0, joined.length, 2))
                .isInstanceOf(MalformedRecordException.class);
        assertThatThrownBy(() -> PartitionKey.split(joined, 0, joined.length - 2, 3))
                .isInstanceOf(MalformedRecordException.class);
    }
}
