package dev.cassandrakafka.change.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowFormTest {
    private static final byte[] NAME = "größe".getBytes(UTF_8);

    private final RowWriter row = new RowWriter();
    private final RowCursor cursor = new RowCursor();

    @Test
    void livenessAndDeletionAreReadBack() {
        // Given
        row.begin(0).liveness(5, 60, 4_000_000_000L).deletion(-4, 3);
        // When
        read();
        // Then
        assertThat(cursor.isStatic()).isFalse();
        assertThat(cursor.livenessMicros()).isEqualTo(5);
        assertThat(cursor.livenessTtlSeconds()).isEqualTo(60);
        assertThat(cursor.livenessExpirationSeconds()).isEqualTo(4_000_000_000L);
        assertThat(cursor.markedForDeleteAtMicros()).isEqualTo(-4);
        assertThat(cursor.localDeletionTimeSeconds()).isEqualTo(3);
        assertThat(cursor.cells().next()).isFalse();
    }

    @Test
    void aRowWithoutAnythingIsEmpty() {
        // Given
        row.begin(RowFlag.STATIC);
        // Then
        assertThat(row.isEmpty()).isTrue();
        read();
        assertThat(cursor.isStatic()).isTrue();
        assertThat(cursor.hasLiveness() || cursor.hasDeletion()).isFalse();
        assertThat(cursor.cellCount()).isZero();
    }

    @Test
    void simpleCellsAreReadBack() {
        // Given
        row.begin(0).cell(0, NAME).time(7).value(new byte[] {1, 2, 3});
        row.cell(CellFlag.EXPIRING, NAME).expiringTime(8, 9, 10).value(ByteBuffer.wrap(new byte[] {4}));
        row.cell(CellFlag.TOMBSTONE, NAME).deletionTime(11, 12);
        // When
        CellCursor cells = read();
        // Then
        assertThat(cells.next()).isTrue();
        assertThat(cells.name()).isEqualTo("größe");
        assertThat(cells.timestampMicros()).isEqualTo(7);
        assertThat(cells.localDeletionTimeSeconds()).isEqualTo(Long.MAX_VALUE);
        assertThat(value(cells)).containsExactly(1, 2, 3);
        assertThat(cells.next()).isTrue();
        assertThat(cells.ttlSeconds()).isEqualTo(9);
        assertThat(cells.localDeletionTimeSeconds()).isEqualTo(10);
        assertThat(value(cells)).containsExactly(4);
        assertThat(cells.next()).isTrue();
        assertThat(cells.has(CellFlag.TOMBSTONE)).isTrue();
        assertThat(cells.localDeletionTimeSeconds()).isEqualTo(12);
        assertThat(value(cells)).isEmpty();
        assertThat(cells.next()).isFalse();
    }

    @Test
    void complexCellsAreReadBack() {
        // Given
        row.begin(0).cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, NAME).deletionTime(1, 2);
        row.cell(CellFlag.COMPLEX, NAME).path(new ByteWriter().u8(1), ByteBuffer.wrap(new byte[] {2, 3}));
        row.time(4).value(new byte[0]);
        row.cell(CellFlag.COMPLEX | CellFlag.SAME_PATH, NAME).path(new byte[] {5, 6}, 1, 1);
        row.time(7).value(new byte[] {9, 8}, 1, 1);
        // When
        CellCursor cells = read();
        // Then
        assertThat(cells.next()).isTrue();
        assertThat(cells.hasPath()).isFalse();
        assertThat(cells.next()).isTrue();
        assertThat(path(cells)).containsExactly(1);
        assertThat(cells.array()[cells.rawPathOffset() + 1]).isEqualTo((byte) 3);
        assertThat(cells.rawPathLength()).isEqualTo(2);
        assertThat(cells.next()).isTrue();
        assertThat(path(cells)).containsExactly(6);
        assertThat(cells.rawPathOffset()).isEqualTo(cells.pathOffset());
        assertThat(value(cells)).containsExactly(8);
        assertThat(cells.next()).isFalse();
    }

    @Test
    void aCopiedCellIsTheSame() {
        // Given
        row.begin(0).cell(0, NAME).time(1).value(new byte[] {1});
        row.cell(CellFlag.TOMBSTONE, NAME).deletionTime(2, 3);
        byte[] original = form();
        RowWriter copy = new RowWriter().begin(0);
        // When
        CellCursor cells = cursor.reset(original, 0, original.length).cells();
        while (cells.next()) {
            copy.copy(cells);
        }
        // Then
        ByteWriter out = new ByteWriter();
        copy.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(original);
    }

    @Test
    void flagsThatCannotBeAreMalformed() {
        for (int flags : new int[] {8, 9 + 2, 2 + 4, 32, 128, 1 + 8 + 4, 1 + 8 + 32}) {
            byte[] form = {0, 1, (byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            assertThatThrownBy(() -> cursor.reset(form, 0, form.length).cells().next())
                    .as("flags %d", flags)
                    .isInstanceOf(MalformedRecordException.class);
        }
        assertThatThrownBy(() -> cursor.reset(new byte[] {8, 0}, 0, 2)).isInstanceOf(MalformedRecordException.class);
    }

    private CellCursor read() {
        byte[] form = form();
        assertThat(form.length).isLessThanOrEqualTo(row.maxLength());
        return cursor.reset(form, 0, form.length).cells();
    }

    private byte[] form() {
        ByteWriter out = new ByteWriter();
        row.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] value(CellCursor cell) {
        return Arrays.copyOfRange(cell.array(), cell.valueOffset(), cell.valueOffset() + cell.valueLength());
    }

    private static byte[] path(CellCursor cell) {
        return Arrays.copyOfRange(cell.array(), cell.pathOffset(), cell.pathOffset() + cell.pathLength());
    }
}
