package dev.cassandrakafka.capture.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments as a node writes them, read back. */
class CommitLogFilesTest {
    private static final UUID HOST = new UUID(1, 2);
    private static final UUID TABLE = UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120002");
    private static final UUID OTHER = UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120003");
    private static final TableSchema SCHEMA = table(TABLE, "t", "text");

    private final Place place = new Place();
    private final Collected sink = new Collected();
    private final Mutations mutations;
    private final SegmentWriter segment;
    private final CommitLogFiles files;
    private final Path directory;

    private static TableSchema table(UUID id, String name, String valueType) {
        return TableSchema.of(
                id,
                "ks",
                name,
                List.of(
                        new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                        new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "int", true),
                        new ColumnSchema("v", ColumnKind.REGULAR, -1, valueType, false)),
                List.of(),
                false,
                true);
    }

    CommitLogFilesTest(@TempDir Path directory) {
        ClientMode.initialize();
        this.directory = directory;
        Registration.register(List.of(SCHEMA, table(OTHER, "o", "text")));
        Oversize oversize = new Oversize(900 * 1024, OversizePolicy.FAIL);
        mutations = new Mutations(
                place,
                new Targets(Map.of(
                        TABLE,
                        TableEncoder.of(SCHEMA, HOST, 3, oversize, Epoch.NONE),
                        OTHER,
                        TableTarget.Passed.NOT_CAPTURED)));
        segment = new SegmentWriter(directory, 7, 1764244000000L, 8192);
        files = new CommitLogFiles(name -> directory.resolve(name.logFile()), mutations);
    }

    private static Mutation insert(UUID table, int key, int clustering, String value) {
        PartitionUpdate.SimpleBuilder update = PartitionUpdate.simpleBuilder(Registration.registered(table), key);
        update.timestamp(1000 + key).row(clustering).add("v", value);
        return new Mutation(update.build());
    }

    private ReadOutcome read(int from, int limit) throws IOException {
        return files.read(segment.name(), from, limit, false, sink);
    }

    @Test
    void aRowIsReadBack() throws IOException {
        // Given
        int end = segment.add(insert(TABLE, 7, 3, "hello"));
        int synced = segment.sync();
        segment.write();
        place.logTime(99);
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome).isEqualTo(new ReadOutcome.Limit());
        assertThat(sink.handled).isEqualTo(end);
        RawReader reader = new RawReader();
        reader.reset(sink.values.get(0));
        assertThat(reader.header().hostId()).isEqualTo(HOST);
        assertThat(reader.header().segmentId()).isEqualTo(1764244000000L);
        assertThat(reader.header().position()).isEqualTo(end);
        assertThat(reader.header().schema()).isEqualTo(SCHEMA.fingerprint());
        assertThat(reader.header().logTimeMillis()).isEqualTo(99);
        assertThat(reader.next()).isEqualTo(RawItem.ROW);
    }

    @Test
    void nothingBehindTheLimitIsRead() throws IOException {
        // Given
        segment.add(insert(TABLE, 1, 1, "a"));
        int synced = segment.sync();
        segment.add(insert(TABLE, 2, 1, "b"));
        segment.sync();
        segment.write();
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome).isEqualTo(new ReadOutcome.Limit());
        assertThat(sink.values).hasSize(1);
    }

    @Test
    void readingGoesOnAtTheEndOfTheLastMutation() throws IOException {
        // Given
        int first = segment.add(insert(TABLE, 1, 1, "a"));
        segment.add(insert(TABLE, 2, 1, "b"));
        segment.sync();
        segment.add(insert(TABLE, 3, 1, "c"));
        int synced = segment.sync();
        segment.write();
        // When
        read(first, synced);
        // Then
        assertThat(sink.values).hasSize(2);
    }

    @Test
    void aReplayedSegmentEndsWhereItsSectionsEnd() throws IOException {
        // Given
        int end = segment.add(insert(TABLE, 1, 1, "a"));
        segment.sync();
        segment.write();
        // When
        ReadOutcome outcome = read(0, segment.capacity());
        // Then
        assertThat(outcome).isEqualTo(new ReadOutcome.End());
        assertThat(sink.handled).isEqualTo(end);
    }

    @Test
    void readingStopsWhereThereIsNoRoom() throws IOException {
        // Given
        int first = segment.add(insert(TABLE, 1, 1, "a"));
        segment.add(insert(TABLE, 2, 1, "b"));
        int synced = segment.sync();
        segment.write();
        sink.room = 1;
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome).isEqualTo(new ReadOutcome.Full());
        assertThat(sink.handled).isEqualTo(first);
    }

    @Test
    void tablesThatAreNotCapturedArePassedOver() throws IOException {
        // Given
        segment.add(insert(OTHER, 1, 1, "a"));
        int end = segment.add(insert(OTHER, 2, 1, "b"));
        int synced = segment.sync();
        segment.write();
        // When
        read(0, synced);
        // Then
        assertThat(sink.values).isEmpty();
        assertThat(sink.handled).isEqualTo(end);
    }

    @Test
    void anUnknownTableStopsTheReadingBeforeIt() throws IOException {
        // Given
        int first = segment.add(insert(TABLE, 1, 1, "a"));
        segment.add(insert(OTHER, 2, 1, "b"));
        int synced = segment.sync();
        segment.write();
        mutations.use(new Targets(Map.of(TABLE, TableTarget.Passed.NOT_CAPTURED)));
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(ReadOutcome.Unresolved.class, unresolved -> assertThat(unresolved.table())
                        .contains(OTHER));
        assertThat(sink.handled).isEqualTo(first);
    }

    @Test
    void anUnknownColumnStopsTheReadingAndLeavesNoFileBehind() throws IOException {
        // Given
        segment.add(insert(TABLE, 1, 1, "a"));
        int synced = segment.sync();
        segment.write();
        Registration.register(
                List.of(TableSchema.of(TABLE, "ks", "t", SCHEMA.columns().subList(0, 2), List.of(), false, true)));
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome).isInstanceOf(ReadOutcome.Unresolved.class);
        assertThat(sink.values).isEmpty();
    }

    @Test
    void aDamagedEntryIsSaidAndCanBePassedOver() throws IOException {
        // Given
        int first = segment.add(insert(TABLE, 1, 1, "a"));
        int second = segment.add(insert(TABLE, 2, 1, "b"));
        int third = segment.add(insert(TABLE, 3, 1, "c"));
        int synced = segment.sync();
        segment.damage(second - 6).write();
        // When
        ReadOutcome outcome = read(0, synced);
        // Then
        assertThat(outcome).isInstanceOf(ReadOutcome.Damaged.class);
        assertThat(sink.handled).isEqualTo(first);
        assertThat(files.read(segment.name(), first, synced, true, sink)).isEqualTo(new ReadOutcome.Limit());
        assertThat(sink.handled).isEqualTo(third);
        assertThat(sink.values).hasSize(2);
    }

    @Test
    void aDamagedMarkerIsDamageAndAnAbsentOneIsTheEnd() throws IOException {
        // Given
        segment.add(insert(TABLE, 1, 1, "a"));
        int marker = segment.sync();
        segment.add(insert(TABLE, 2, 1, "b"));
        segment.sync();
        segment.damage(marker + 5).write();
        // When
        ReadOutcome outcome = read(0, segment.capacity());
        // Then
        assertThat(outcome).isInstanceOf(ReadOutcome.Damaged.class);
        assertThat(sink.values).hasSize(1);
    }

    @Test
    void aSegmentWithADamagedHeaderIsDamaged() throws IOException {
        segment.add(insert(TABLE, 1, 1, "a"));
        int synced = segment.sync();
        segment.damage(6).write();
        assertThat(read(0, synced)).isInstanceOf(ReadOutcome.Damaged.class);
    }

    @Test
    void aFileThatIsGoneIsGone() throws IOException {
        assertThat(read(0, 100)).isEqualTo(new ReadOutcome.Gone());
    }

    @Test
    void aFileThatTheDiskDoesNotGiveIsNotDamaged() throws IOException {
        Path log = Files.createDirectory(directory.resolve(segment.name().logFile()));
        assertThat(read(0, 100))
                .isInstanceOfSatisfying(ReadOutcome.Unreadable.class, unreadable -> assertThat(unreadable.message())
                        .startsWith("spec.capture.directory: " + log + " cannot be read"));
    }
}
