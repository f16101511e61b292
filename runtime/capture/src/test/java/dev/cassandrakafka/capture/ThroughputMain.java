package dev.cassandrakafka.capture;

import com.sun.management.OperatingSystemMXBean;
import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.kafka.CaptureClients;
import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.SegmentWriter;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogPosition;
import org.apache.cassandra.db.commitlog.CommitLogReadHandler;
import org.apache.cassandra.db.commitlog.CommitLogReader;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/**
 * Mutations per CPU second of this process: the scan of Cassandra's own reader with nothing behind it, ours up to the raw record, and ours into
 * a real Kafka. Arguments: share of captured mutations in percent, rounds.
 */
public final class ThroughputMain {
    private static final int SEGMENT_BYTES = 32 << 20;
    private static final int SEGMENTS = 3;
    private static final int PARTITIONS = 12;
    private static final TableSchema TABLE = table("5b1d8c70-cb3a-11f0-8de9-0242ac120012");
    private static final TableSchema OTHER = table("5b1d8c70-cb3a-11f0-8de9-0242ac120013");

    private ThroughputMain() {}

    private static TableSchema table(String id) {
        return TableSchema.of(
                UUID.fromString(id),
                "ks",
                "t",
                List.of(
                        new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "bigint", false),
                        new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "int", false),
                        new ColumnSchema("a", ColumnKind.REGULAR, -1, "text", false),
                        new ColumnSchema("b", ColumnKind.REGULAR, -1, "int", false),
                        new ColumnSchema("d", ColumnKind.REGULAR, -1, "double", false),
                        new ColumnSchema("t", ColumnKind.REGULAR, -1, "bigint", false)),
                List.of(),
                false,
                true);
    }

    /** Prints one line for each way and round. */
    public static void main(String[] args) throws IOException {
        int percent = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        ClientMode.initialize();
        Registration.register(List.of(TABLE, OTHER));
        Path directory = Files.createTempDirectory("throughput");
        List<SegmentName> names = new ArrayList<>();
        long mutations = write(directory, percent, names);
        System.out.printf("%d segments, %d mutations, %d %% captured%n", names.size(), mutations, percent);
        try (KafkaCluster kafka =
                KafkaCluster.builder().directory(directory.resolve("kafka")).start()) {
            kafka.createTopic("bench.raw", PARTITIONS);
            for (int round = 0; round < rounds; round++) {
                report("no-op scan", mutations, () -> scan(directory, names));
                report("to records", mutations, () -> read(directory, names, new Counting()));
                report("into Kafka", mutations, () -> publish(directory, names, kafka));
            }
        }
        System.exit(0);
    }

    private static long write(Path directory, int percent, List<SegmentName> names) {
        long count = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            SegmentWriter segment = new SegmentWriter(directory, 7, 1_764_244_000_000L + i, SEGMENT_BYTES);
            while (segment.remaining() > 1000) {
                segment.add(mutation(count % 100 < percent ? TABLE : OTHER, count));
                if (++count % 5000 == 0) {
                    segment.sync();
                }
            }
            segment.sync();
            segment.write();
            names.add(segment.name());
        }
        return count;
    }

    private static Mutation mutation(TableSchema table, long number) {
        PartitionUpdate.SimpleBuilder update =
                PartitionUpdate.simpleBuilder(Objects.requireNonNull(Registration.registered(table.id())), number);
        update.timestamp(1_764_244_000_000_000L + number)
                .row((int) number)
                .add(
                        "a",
                        "some text that is about a hundred characters long, so that the mutation has 200 bytes "
                                + number)
                .add("b", (int) number)
                .add("d", number / 3.0)
                .add("t", number * 7);
        return new Mutation(update.build());
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void report(String what, long mutations, Work work) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                "%-10s %9.0f mutations per CPU second, %9.0f per second%n",
                what, mutations / cpuSeconds, mutations / wallSeconds);
    }

    private static void scan(Path directory, List<SegmentName> names) throws IOException {
        CommitLogReader reader = new CommitLogReader();
        for (SegmentName name : names) {
            reader.readCommitLogSegment(
                    new CommitLogReadHandler() {
                        @Override
                        public boolean shouldSkipSegmentOnError(CommitLogReadException exception) {
                            throw new IllegalStateException(exception);
                        }

                        @Override
                        public void handleUnrecoverableError(CommitLogReadException exception) {
                            throw new IllegalStateException(exception);
                        }

                        @Override
                        public void handleMutation(
                                Mutation mutation, int size, int entryLocation, CommitLogDescriptor descriptor) {
                            // the scan alone
                        }
                    },
                    new org.apache.cassandra.io.util.File(directory.resolve(name.logFile())),
                    CommitLogPosition.NONE,
                    CommitLogReader.ALL_MUTATIONS,
                    true);
        }
    }

    private static void read(Path directory, List<SegmentName> names, RecordSink sink) throws IOException {
        Oversize oversize = new Oversize(900 * 1024, OversizePolicy.FAIL);
        Map<UUID, TableTarget> targets = Map.of(
                TABLE.id(),
                TableEncoder.of(TABLE, new UUID(1, 2), PARTITIONS, oversize, Epoch.NONE),
                OTHER.id(),
                TableTarget.Passed.NOT_CAPTURED);
        CommitLogFiles files = new CommitLogFiles(
                name -> directory.resolve(name.logFile()), new Mutations(new Place(), new Targets(targets)));
        for (SegmentName name : names) {
            files.read(name, 0, Integer.MAX_VALUE, false, sink);
        }
    }

    private static void publish(Path directory, List<SegmentName> names, KafkaCluster kafka) throws IOException {
        KafkaEndpoint endpoint = new KafkaEndpoint(
                new KafkaConnectionSpec(kafka.bootstrapServers(), null, null), "bench", new SecretFiles(directory));
        try (CaptureClients clients = CaptureClients.open(endpoint, new Topics("bench"), Optional.empty(), 32L << 20)) {
            InFlight inFlight = new InFlight(32L << 20);
            RawSender sender = clients.sender(inFlight);
            read(directory, names, new Counting() {
                @Override
                public boolean ready() {
                    while (!inFlight.ready()) {
                        Thread.onSpinWait();
                        java.util.concurrent.locks.LockSupport.parkNanos(200_000);
                    }
                    return true;
                }

                @Override
                public void record(int partition, byte[] key, byte[] value) {
                    sender.send(partition, key, value, inFlight.next(key.length + value.length));
                }
            });
            while (!inFlight.idle()) {
                inFlight.advance();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static class Counting implements RecordSink {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void record(int partition, byte[] key, byte[] value) {
            // made, and that is all
        }

        @Override
        public void deadLetter(byte[] key, byte[] value) {
            throw new IllegalStateException("no row is large");
        }

        @Override
        public void handled(int end) {
            // nothing to remember
        }
    }
}
