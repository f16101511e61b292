package dev.cassandrakafka.capture.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.Collected;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.junit.jupiter.api.Test;

/** Mutations that are larger than a record may be. */
class LargeUpdatesTest {
    private static final int MAX_BYTES = 2048;
    private static final TableSchema SCHEMA = TableSchema.of(
            UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120004"),
            "ks",
            "t",
            List.of(
                    new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                    new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "int", false),
                    new ColumnSchema("v", ColumnKind.REGULAR, -1, "text", false),
                    new ColumnSchema("w", ColumnKind.REGULAR, -1, "text", false),
                    new ColumnSchema("s", ColumnKind.REGULAR, -1, "set<text>", false),
                    new ColumnSchema("m", ColumnKind.REGULAR, -1, "map<text, text>", false)),
            List.of(),
            false,
            true);

    private final Collected sink = new Collected();
    private final PartitionUpdate.SimpleBuilder update;

    LargeUpdatesTest() {
        ClientMode.initialize();
        Registration.register(List.of(SCHEMA));
        update = PartitionUpdate.simpleBuilder(Objects.requireNonNull(Registration.registered(SCHEMA.id())), 1);
    }

    private Optional<String> encode(OversizePolicy policy) {
        Oversize oversize = new Oversize(MAX_BYTES, policy);
        Place place = new Place();
        place.moveTo(7, 99);
        return TableEncoder.of(SCHEMA, new UUID(1, 2), 1, oversize, Epoch.NONE).encode(update.build(), place, sink);
    }

    private static List<Integer> clusterings(List<byte[]> records) {
        List<Integer> clusterings = new ArrayList<>();
        for (byte[] value : records) {
            RawReader reader = new RawReader().reset(value);
            while (reader.next() == RawItem.ROW) {
                reader.values().rewind();
                reader.values().next();
                clusterings.add((int) reader.values().array()[reader.values().offset() + 3]);
            }
        }
        return clusterings;
    }

    @Test
    void rowsAreSpreadOverAsManyRecordsAsItTakes() {
        // Given
        for (int row = 0; row < 10; row++) {
            update.row(row).add("v", "v".repeat(500));
        }
        // When
        Optional<String> problem = encode(OversizePolicy.FAIL);
        // Then
        assertThat(problem).isEmpty();
        assertThat(sink.values).hasSize(4).allMatch(value -> value.length <= MAX_BYTES);
        assertThat(clusterings(sink.values)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(sink.values)
                .extracting(value -> new RawReader().reset(value).header().index())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aRowThatIsTooLargeIsSaidWithTheFieldToChange() {
        // Given
        update.row(1).add("v", "v".repeat(5000));
        // When
        Optional<String> problem = encode(OversizePolicy.FAIL);
        // Then
        assertThat(problem)
                .hasValueSatisfying(text -> assertThat(text).contains("ks.t", "spec.capture.maxRecordBytes"));
    }

    @Test
    void itsLongestValuesAreLeftOut() {
        // Given
        update.row(1).add("v", "v".repeat(5000)).add("w", "w");
        // When
        Optional<String> problem = encode(OversizePolicy.TRUNCATE_FIELDS);
        // Then
        assertThat(problem).isEmpty();
        RawReader reader = new RawReader().reset(sink.values.get(0));
        reader.next();
        reader.row().cells().next();
        assertThat(reader.row().cells().name()).isEqualTo("w");
        assertThat(reader.row().cells().remaining()).isZero();
    }

    @Test
    void theLongestElementsOfASetAndEntriesOfAMapAreLeftOutWhoseLengthLiesInTheirKeys() {
        // Given
        update.row(1)
                .add("w", "w")
                .add("s", Set.of("a", "s".repeat(5000)))
                .add("m", Map.of("b", "v", "k".repeat(5000), "v"));
        // When
        Optional<String> problem = encode(OversizePolicy.TRUNCATE_FIELDS);
        // Then
        assertThat(problem).isEmpty();
        assertThat(sink.values).singleElement().satisfies(value -> assertThat(value)
                .hasSizeLessThan(MAX_BYTES));
        assertThat(paths(sink.values.get(0))).containsExactly("", "", "b", "", "a");
    }

    @Test
    void aSetOfManySmallElementsIsShortenedToo() {
        // Given
        update.row(1)
                .add("w", "w")
                .add(
                        "s",
                        IntStream.range(1000, 1400).mapToObj(i -> "element" + i).collect(Collectors.toSet()));
        // Then
        assertThat(encode(OversizePolicy.TRUNCATE_FIELDS)).isEmpty();
        assertThat(paths(sink.values.get(0))).containsExactly("", "");
    }

    /** The path of each cell, empty without one. */
    private static List<String> paths(byte[] value) {
        RawReader reader = new RawReader().reset(value);
        reader.next();
        List<String> paths = new ArrayList<>();
        CellCursor cells = reader.row().cells();
        while (cells.next()) {
            paths.add(new String(cells.array(), cells.rawPathOffset(), cells.rawPathLength(), StandardCharsets.UTF_8));
        }
        return paths;
    }

    @Test
    void itGoesToTheDeadLetterTopicAndTheOthersDoNot() {
        // Given
        update.row(0).add("v", "small");
        update.row(1).add("v", "v".repeat(5000));
        update.row(2).add("v", "small");
        // When
        Optional<String> problem = encode(OversizePolicy.DEAD_LETTER);
        // Then
        assertThat(problem).isEmpty();
        assertThat(clusterings(sink.deadLetters)).containsExactly(1);
        assertThat(clusterings(sink.values)).containsExactly(0, 2);
    }
}
