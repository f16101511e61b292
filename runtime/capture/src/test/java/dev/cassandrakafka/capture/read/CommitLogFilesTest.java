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
}
