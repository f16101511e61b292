package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.snapshot.cluster.Page;
import dev.cassandrakafka.snapshot.gate.SimulatedGate;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.ReadMoment;
import dev.cassandrakafka.snapshot.read.TableQuery;
import dev.cassandrakafka.snapshot.run.SimulatedReader;
import dev.cassandrakafka.snapshot.run.TableWork;
import dev.cassandrakafka.snapshot.status.TableTally;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.cassandra.schema.TableMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The snapshot: waits until all is covered, then reads range after range; whatever has not come to its end is read again by the next process. */
final class SnapshotActor {
    private static final int RANGES = 3;
    private static final String SCHEMAS = "p.schemas";

    private final World world;
    private final SimulatedReader reader;
    private final Map<UUID, Set<TokenRange>> done = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private Optional<List<TableWork>> process = Optional.empty();
    private Runnable between = () -> {};
    private long startMillis;
    private boolean complete;

    /** What was read of a partition, after so many TRUNCATEs of its table. */
    record Read(UUID table, int truncations, SnapshotRows rows) {}

    /** The process ends here. */
    static final class Killed extends RuntimeException {
        Killed(String why) {
            super(why);
        }
    }

    SnapshotActor(World world) {
        this.world = world;
        this.startMillis = world.now();
        this.reader =
                new SimulatedReader(world.kafka().partitions(), CaptureSpec.defaults(), new ToKafka(world.kafka()));
    }

    boolean complete() {
        return complete;
    }

    List<Read> reads() {
        return reads;
    }

    void kill() {
        process = Optional.empty();
    }

    /** One range, with this before each page of it; false if nothing could be done. */
    boolean step(Runnable beforePage) {
        if (complete || !world.cluster().allUp() || isTooEarly()) {
            return false;
        }
        Set<UUID> hosts = new HashSet<>();
        world.cluster().nodes().forEach(node -> hosts.add(node.host()));
        if (!SimulatedGate.isOpen(
                world.kafka().coverageRecords(), hosts, world.kafka().partitions(), startMillis)) {
            return false;
        }
        between = beforePage;
        try {
            if (process.isEmpty()) {
                process = Optional.of(plan());
                reader.begin(process.get());
            }
            next(process.get());
        } catch (Killed killed) {
            process = Optional.empty();
        }
        return true;
    }

    /**
     * Nothing is planned here while a TRUNCATE is on its way to some of the nodes: what those still have would count as written after it, which
     * stays open.
     */
    private boolean isTooEarly() {
        return process.isEmpty() && world.cluster().truncating();
    }

    private void next(List<TableWork> tables) {
        for (TableWork work : tables) {
            for (TokenRange range : work.ranges()) {
                Set<TokenRange> noted = done.computeIfAbsent(work.table().id(), id -> new HashSet<>());
                if (!noted.contains(range)) {
                    reader.read(work, range);
                    noted.add(range);
                    return;
                }
            }
        }
        complete = true;
    }

    private List<TableWork> plan() {
        List<TableWork> works = new ArrayList<>();
        for (TableSchema table : world.tables()) {
            long epoch = world.cluster().truncatedAtMillis(table.id());
            works.add(new TableWork(
                    TableQuery.of(table, true),
                    (range, from, rows) -> page(table, range, from),
                    epoch,
                    TokenRange.ALL.split(RANGES),
                    List.of(),
                    new TableTally(table.keyspace(), table.table(), RANGES, 0, 0)));
        }
        return works;
    }

    /** A partition is a page. */
    private Page page(TableSchema table, TokenRange range, Optional<ByteBuffer> from) {
        between.run();
        if (!world.cluster().allUp() || !world.tables().contains(table)) {
            throw new Killed("the table cannot be read");
        }
        TableMetadata metadata = world.metadata().of(table);
        List<Integer> keys = new ArrayList<>();
        for (int pk = 0; pk < Statements.PARTITIONS; pk++) {
            long token = (Long) Metadata.key(metadata, pk).getToken().getTokenValue();
            if (token > range.start() && token <= range.end()) {
                keys.add(pk);
            }
        }
        keys.sort((a, b) -> Metadata.key(metadata, a).compareTo(Metadata.key(metadata, b)));
        int at = from.map(ByteBuffer::getInt).orElse(0);
        long seconds = world.now() / 1000;
        ReadMoment moment = new ReadMoment(seconds, world.now());
        if (at >= keys.size()) {
            return new Page(List.of(), moment, Optional.empty());
        }
        SnapshotRows rows = new SnapshotRows(table, world.cluster().read(table, keys.get(at)), seconds);
        if (!world.cluster().truncating()) {
            reads.add(new Read(table.id(), world.cluster().truncations(table.id()), rows));
        }
        ByteBuffer next = ByteBuffer.allocate(Integer.BYTES).putInt(0, at + 1);
        return new Page(rows.rows(), moment, Optional.of(next));
    }

    /** Whatever it sends is in the topic at once. */
    private static final class ToKafka extends MockProducer<byte[], byte[]> {
        private final Kafka kafka;

        ToKafka(Kafka kafka) {
            super(
                    true,
                    (org.apache.kafka.clients.producer.Partitioner) null,
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            this.kafka = kafka;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (record.topic().equals(SCHEMAS)) {
                kafka.schemas(List.of(TableSchemaJson.read(record.value())));
            } else {
                kafka.record(Objects.requireNonNull(record.partition()), record.key(), record.value());
            }
            return super.send(record, callback);
        }
    }
}
