package dev.cassandrakafka.change.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteFormsTest {
    private final ByteWriter writer = new ByteWriter(1);
    private final ByteReader reader = new ByteReader();

    @Test
    void whatIsWrittenIsReadBack() {
        // Given
        writer.u8(200)
                .u16(65535)
                .i32(-2)
                .u32(4_000_000_000L)
                .i64(Long.MIN_VALUE)
                .bytes(new byte[] {1, 2});
        writer.bytes(ByteBuffer.wrap(new byte[] {9, 3, 9}, 1, 1)).raw(new byte[300]);
        // When
        reader.reset(writer.toByteArray());
        // Then
        assertThat(reader.u8()).isEqualTo(200);
        assertThat(reader.u16()).isEqualTo(65535);
        assertThat(reader.i32()).isEqualTo(-2);
        assertThat(reader.u32()).isEqualTo(4_000_000_000L);
        assertThat(reader.i64()).isEqualTo(Long.MIN_VALUE);
        assertThat(reader.slice().sliceLength()).isEqualTo(2);
        assertThat(reader.array()[reader.slice().sliceOffset()]).isEqualTo((byte) 3);
        assertThat(reader.remaining()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16383, 16384, 2097151, 2097152, 268435455, 268435456, Integer.MAX_VALUE})
    void aVarintIsReadBack(int value) {
        assertThat(reader.reset(writer.varint(value).toByteArray()).varint()).isEqualTo(value);
        assertThat(reader.remaining()).isZero();
    }

    @Test
    void aVarintOfMoreThan31BitsIsMalformed() {
        // Given
        writer.raw(new byte[] {-1, -1, -1, -1, 8});
        // Then
        assertThatThrownBy(() -> reader.reset(writer.toByteArray()).varint())
                .isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void aSlicePastTheEndIsMalformedAndAllocatesNothing() {
        // Given
        writer.varint(Integer.MAX_VALUE).u8(1);
        // Then
        assertThatThrownBy(() -> reader.reset(writer.toByteArray()).slice())
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage("2147483647 bytes wanted at position 5, the end is at 6");
    }

    @Test
    void theEndOfAPartIsAnEnd() {
        assertThatThrownBy(() -> reader.reset(new byte[20], 4, 3).i32()).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void aWriterIsUsedAgain() {
        // Given
        writer.i64(1).truncate(3).invert(0);
        // Then
        assertThat(writer.toByteArray()).containsExactly(-1, -1, -1);
        assertThat(writer.reset().toByteArray()).isEmpty();
    }
}
