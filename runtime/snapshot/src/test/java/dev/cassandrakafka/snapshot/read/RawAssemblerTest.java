package dev.cassandrakafka.snapshot.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawAssemblerTest {
    private static final ReadMoment AT = new ReadMoment(1_000_000, 1_000_000_500);
    private static final int RECORD_BYTES = 1000;
    private static final int ROW_BYTES = 2000;

    private final List<List<ReadRow>> records = new ArrayList<>();

    @Test
    void rowsOfOnePartitionShareARecordUntilItIsFull() {
        RawAssembler assembler = assembler(Tables.of("p int partition", "c int clustering", "v blob regular"), true);

        for (int c = 0; c < 10; c++) {
            assembler.add(row(ints(1), ints(c), ByteBuffer.allocate(300), longs(5), null), AT);
        }
        assembler.add(row(ints(2), ints(0), ByteBuffer.allocate(3), longs(5), null), AT);
        assembler.flush();

        assertThat(records).extracting(List::size).containsExactly(2, 2, 2, 2, 2, 1);
        assertThat(records.get(4).get(0).header().index()).isEqualTo(4);
        assertThat(records.get(5).get(0).header().index()).isZero();
        assertThat(records.get(0).get(1).clustering()).containsExactly(ints(1));
        assertThat(records.get(0).get(0).header().kind()).isEqualTo(RawKind.READ);
        assertThat(records.get(0).get(0).header().epochMillis()).isEqualTo(77);
        assertThat(records.get(0).get(0).header().logTimeMillis()).isEqualTo(AT.timeMillis());
    }

    @Test
    void aRowThatIsTooLargeComesInParts() {
        RawAssembler assembler =
                assembler(Tables.of("p int partition", "a blob regular", "b blob regular", "c blob regular"), true);
        ByteBuffer large = ByteBuffer.allocate(900);

        assembler.add(row(ints(1), large, longs(1), null, large, longs(2), null, large, longs(3), null), AT);
        assembler.flush();

        assertThat(records).hasSize(2);
        assertThat(records.get(0).get(0).cells()).extracting(ReadCell::column).containsExactly("a", "b");
        assertThat(records.get(1).get(0).cells()).extracting(ReadCell::column).containsExactly("c");
        assertThat(records.get(1).get(0).hasMarker()).isFalse();
    }

    @Test
    void theExpiryIsTheReadsNowAndTheSecondsThatAreLeft() {
        RawAssembler assembler = assembler(Tables.of("p int partition", "v int regular"), true);

        assembler.add(row(ints(1), ints(9), longs(999_900_000_000L), ints(50)), AT);
        assembler.add(row(ints(2), ints(9), longs(5), ints(50)), AT);
        assembler.flush();

        ReadCell timed = records.get(0).get(0).cell("v");
        assertThat(timed.expirySeconds()).isEqualTo(1_000_050);
        assertThat(timed.ttlSeconds()).isEqualTo(150);
        assertThat(records.get(1).get(0).cell("v").ttlSeconds())
                .as("a write time of 1970 is not the server's")
                .isEqualTo(1_000_050);
    }

    @Test
    void aWriteTimeAheadOfTheExpirySaysNothingOfTheTtl() {
        RawAssembler assembler = assembler(Tables.of("p int partition", "v int regular"), true);

        assembler.add(row(ints(1), ints(9), longs(9_000_000_000_000L), ints(50)), AT);
        assembler.flush();

        assertThat(records.get(0).get(0).cell("v").ttlSeconds()).isEqualTo(50);
        assertThat(records.get(0).get(0).cell("v").expirySeconds()).isEqualTo(1_000_050);
    }

    @Test
    void simpleCellsComeBeforeComplexOnesEachInTheOrderOfTheirNames() {
        TableSchema table = Tables.of(
                "p int partition", "a set<int> regular", "z int regular", "B int regular", "C list<int> regular");
        RawAssembler assembler = assembler(table, false);
        List<ReadColumn> columns = TableQuery.of(table, false).regulars();

        @Nullable ByteBuffer[] values = new ByteBuffer[9];
        values[0] = ints(1);
        columns.forEach(column -> {
            values[column.valueIndex()] = column.type().complex() ? collection(ints(3), ints(4)) : ints(3);
            if (column.hasTimes()) {
                values[column.timeIndex()] = longs(1);
            }
        });
        assembler.add(row(values), AT);
        assembler.flush();

        assertThat(records.get(0).get(0).cells())
                .extracting(ReadCell::column)
                .containsExactly("B", "z", "C", "C", "a", "a");
        assertThat(records.get(0).get(0).cells("a")).allMatch(ReadCell::noTime);
        assertThat(records.get(0).get(0).cells("z")).noneMatch(ReadCell::noTime);
    }

    @Test
    void listElementsHavePathsThatSortAsTheyDoHoweverManyThereAre() {
        RawAssembler assembler = new RawAssembler(
                TableQuery.of(Tables.of("p int partition", "l list<int> regular"), true),
                0,
                new RecordLimits(1 << 20, 1 << 20, OversizePolicy.FAIL),
                (key, value) -> records.add(ReadRow.of(key, value)));
        ByteBuffer[] elements =
                IntStream.range(0, 600).mapToObj(RawAssemblerTest::ints).toArray(ByteBuffer[]::new);

        ByteBuffer[] times = IntStream.range(0, 600)
                .mapToObj(index -> longs(999_900_000_000L + index))
                .toArray(ByteBuffer[]::new);
        ByteBuffer[] left = IntStream.range(0, 600).mapToObj(index -> ints(50)).toArray(ByteBuffer[]::new);

        assembler.add(row(ints(1), collection(elements), collection(times), collection(left)), AT);
        assembler.flush();

        List<ReadCell> cells = records.get(0).get(0).cells();
        assertThat(cells).extracting(ReadCell::value).containsExactly(elements);
        assertThat(cells).allMatch(ReadCell::noTime, "their places are not known");
        assertThat(cells.get(7).micros()).isEqualTo(999_900_000_007L);
        assertThat(cells).extracting(ReadCell::expirySeconds).containsOnly(1_000_050L);
        assertThat(cells)
                .extracting(cell -> cell.comparablePath().orElseThrow())
                .isSorted();
        assertThat(cells.get(299).path().orElseThrow().getInt(0)).isEqualTo(299);
    }

    @Test
    void fieldsThatAreNullOrMissingAreNoCells() {
        RawAssembler assembler =
                assembler(Tables.of("p int partition", "u udt<ks.u>{a: int, b: int, c: int} regular"), false);
        ByteBuffer value =
                ByteBuffer.allocate(12).putInt(-1).putInt(4).putInt(6).flip();

        assembler.add(row(ints(1), value), AT);
        assembler.flush();

        assertThat(records.get(0).get(0).cells()).singleElement().satisfies(cell -> assertThat(cell.path())
                .contains(ByteBuffer.wrap(new byte[] {0, 1})));
    }

    @Test
    void aValueThatIsTooLargeIsLeftOutOrStopsAsThePolicySays() {
        TableSchema table = Tables.of("p int partition", "a blob regular", "b blob regular");
        RowValues row = row(ints(1), ByteBuffer.allocate(5000), longs(1), null, ints(7), longs(2), null);

        assertThatThrownBy(() -> assembler(table, OversizePolicy.FAIL).add(row, AT))
                .isInstanceOf(OversizeException.class)
                .hasMessageContaining("\"a\"");
        RawAssembler assembler = assembler(table, OversizePolicy.TRUNCATE_FIELDS);
        assembler.add(row, AT);
        assembler.flush();

        assertThat(records.get(0).get(0).cells()).extracting(ReadCell::column).containsExactly("b");
    }

    private RawAssembler assembler(TableSchema table, OversizePolicy oversize) {
        return new RawAssembler(
                TableQuery.of(table, true),
                77,
                new RecordLimits(RECORD_BYTES, ROW_BYTES, oversize),
                (key, value) -> records.add(ReadRow.of(key, value)));
    }

    private RawAssembler assembler(TableSchema table, boolean complexTimes) {
        return new RawAssembler(
                TableQuery.of(table, complexTimes),
                77,
                new RecordLimits(RECORD_BYTES, ROW_BYTES, OversizePolicy.FAIL),
                (key, value) -> records.add(ReadRow.of(key, value)));
    }

    private static RowValues row(@Nullable ByteBuffer... values) {
        return index -> values[index];
    }

    private static ByteBuffer ints(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
    }

    private static ByteBuffer longs(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
    }

    private static ByteBuffer collection(ByteBuffer... elements) {
        ByteBuffer value = ByteBuffer.allocate(20_000).putInt(elements.length);
        for (ByteBuffer element : elements) {
            value.putInt(element.remaining()).put(element.duplicate());
        }
        return value.flip();
    }
}
