package dev.cassandrakafka.change.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RawRecordTest {
    private final RawWriter writer = new RawWriter();
    private final RawReader reader = new RawReader();
    private final RowWriter row = new RowWriter();

    @ParameterizedTest
    @EnumSource
    void theHeaderIsReadBack(RawKind kind) {
        // Given
        RawHeader header = RawRecords.header(kind);
        writer.begin(header);
        if (kind == RawKind.COVERED) {
            writer.covered(1);
        } else if (kind == RawKind.TRUNCATED || kind == RawKind.DROPPED) {
            writer.table("k", "t", 5);
        }
        // Then
        assertThat(reader.reset(writer.finish()).header()).isEqualTo(header);
        assertThat(reader.next()).isEqualTo(RawItem.END);
    }

    @Test
    void itemsAreReadBack() {
        // When
        reader.reset(RawRecords.everyItem());
        // Then
        assertThat(reader.next()).isEqualTo(RawItem.PARTITION_DELETION);
        assertThat(reader.markedForDeleteAtMicros()).isEqualTo(100);
        assertThat(reader.localDeletionTimeSeconds()).isEqualTo(200);
        assertThat(reader.next()).isEqualTo(RawItem.ROW);
        assertThat(reader.row().isStatic()).isTrue();
        assertThat(reader.comparableLength()).isZero();
        assertThat(reader.values().count()).isZero();
        assertThat(reader.next()).isEqualTo(RawItem.ROW);
        assertThat(reader.array()[reader.comparableOffset()]).isEqualTo((byte) 7);
        assertThat(reader.values().next()).isTrue();
        assertThat(reader.values().toByteArray()).containsExactly(1, 2);
        assertThat(reader.values().next()).isTrue();
        assertThat(reader.values().isNull()).isTrue();
        assertThat(reader.values().next()).isFalse();
        assertThat(reader.row().cells().next()).isTrue();
        assertThat(reader.row().cells().name()).isEqualTo("c");
        assertThat(reader.next()).isEqualTo(RawItem.RANGE);
        assertThat(reader.start().inclusive()).isTrue();
        assertThat(reader.start().values().count()).isEqualTo(1);
        assertThat(reader.end().inclusive()).isFalse();
        assertThat(reader.end().comparableLength()).isEqualTo(1);
        assertThat(reader.markedForDeleteAtMicros()).isEqualTo(300);
        assertThat(reader.next()).isEqualTo(RawItem.END);
    }

    @Test
    void controlRecordsCarryTheirBody() {
        // Given
        writer.begin(RawRecords.header(RawKind.TRUNCATED)).table("k", "größen", 5);
        // Then
        assertThat(reader.reset(writer.finish()).control().keyspace()).isEqualTo("k");
        assertThat(reader.control().table()).isEqualTo("größen");
        assertThat(reader.control().timeMillis()).isEqualTo(5);
        assertThat(reader.reset(writer.begin(RawRecords.header(RawKind.COVERED))
                                .covered(77)
                                .finish())
                        .control()
                        .timeMillis())
                .isEqualTo(77);
    }

    @Test
    void coverageCarriesWhatWasLost() {
        // Given
        Loss loss = new Loss(50, 70).and(new Loss(40, 60));
        // When
        reader.reset(writer.begin(RawRecords.header(RawKind.COVERED))
                .covered(77, loss)
                .finish());
        // Then
        assertThat(reader.control().timeMillis()).isEqualTo(77);
        assertThat(reader.control().loss()).isEqualTo(new Loss(40, 70));
        assertThat(reader.reset(writer.begin(RawRecords.header(RawKind.COVERED))
                                .covered(77, Loss.NONE)
                                .finish())
                        .control()
                        .loss())
                .isEqualTo(Loss.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"COVERED", "TRUNCATED", "DROPPED", "SCHEMA_CHANGED"})
    void aControlRecordWithMoreThanItsBodyIsMalformed(RawKind kind) {
        // Given
        writer.begin(RawRecords.header(kind)).table("k", "t", 1).covered(1).covered(1);
        // Then
        assertThatThrownBy(() -> reader.reset(writer.finish())).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void aDeletionOfThePartitionComesFirst() {
        // Given
        writer.begin(RawRecords.header(RawKind.CHANGE)).staticRow(row.begin(RowFlag.STATIC));
        // Then
        assertThatThrownBy(() -> writer.partitionDeletion(1, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsTakenBackIsGone() {
        // Given
        writer.begin(RawRecords.header(RawKind.CHANGE));
        int before = writer.length();
        ByteWriter values = new ByteWriter();
        Values.begin(values, 0);
        // When
        writer.row(new ByteWriter(), values, row.begin(0).liveness(1, 0, 0)).truncate(before);
        // Then
        assertThat(writer.isEmpty()).isTrue();
        assertThat(reader.reset(writer.finish()).next()).isEqualTo(RawItem.END);
    }

    @Test
    void anUnknownVersionIsRefused() {
        // Given
        byte[] record = RawRecords.everyItem();
        record[0] = 2;
        // Then
        assertThatThrownBy(() -> reader.reset(record))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage("version 2 of the raw record is unknown");
    }
}
