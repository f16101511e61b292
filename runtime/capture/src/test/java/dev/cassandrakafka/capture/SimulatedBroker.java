package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsJson;
import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.publish.SchemaStore;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** Kafka: records and positions land when the test says so, partitions in any order, and a client that dies leaves some of each. */
public final class SimulatedBroker implements PositionsStore, SchemaStore {
    final List<List<byte[]>> partitions = new ArrayList<>();
    final List<TableSchema> schemas = new ArrayList<>();
    private final Landing landing;
    private final List<Deque<Sent>> underWay = new ArrayList<>();
    private final List<Landed> first = new ArrayList<>();
    private final Runnable afterStore;
    private Optional<Positions> stored = Optional.empty();
    private Optional<Storing> storing = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sent(byte[] key, byte[] value, long token, RawSender.Answers answers) {}

    /** A record of the first partition. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Landed(byte[] key, byte[] value) {}

    private record Storing(Positions positions, CompletableFuture<Void> done) {}

    /** Hears what is in the topics from now on. */
    public interface Landing {
        /** A raw record. */
        void record(int partition, byte[] key, byte[] value);

        /** Schemas, before anything that is written with them. */
        void schemas(List<TableSchema> more);

        /** Positions, in the place of those before. */
        void positions(Positions positions);
    }

    /** What several clients land in is the same. */
    public SimulatedBroker(int count, Landing landing) {
        this.landing = landing;
        this.afterStore = () -> stored().ifPresent(landing::positions);
        open(count);
    }

    SimulatedBroker(int count, Runnable afterStore) {
        this.landing = new Nowhere();
        this.afterStore = afterStore;
        open(count);
    }

    private void open(int count) {
        for (int i = 0; i < count; i++) {
            partitions.add(new ArrayList<>());
            underWay.add(new ArrayDeque<>());
        }
    }

    /** A client's producer. */
    public RawSender sender(RawSender.Answers answers) {
        return new RawSender() {
            @Override
            public void send(int partition, byte[] key, byte[] value, long token) {
                underWay.get(partition).add(new Sent(key, value, token, answers));
            }

            @Override
            public void deadLetter(byte[] key, byte[] value, long token) {
                answers.acknowledged(token);
            }
        };
    }

    /** The next record of some partition lands. */
    public void land(RandomGenerator random) {
        land(random.nextInt(partitions.size()), true);
    }

    private void land(int partition, boolean acknowledge) {
        Sent sent = underWay.get(partition).poll();
        if (sent != null) {
            partitions.get(partition).add(sent.value());
            if (partition == 0) {
                first.add(new Landed(sent.key(), sent.value()));
            }
            landing.record(partition, sent.key(), sent.value());
            if (acknowledge) {
                sent.answers().acknowledged(sent.token());
            }
        }
    }

    /** Everything lands. */
    public void landAll() {
        for (int partition = 0; partition < partitions.size(); partition++) {
            while (!underWay.get(partition).isEmpty()) {
                land(partition, true);
            }
        }
        landStore();
    }

    /** A record is refused, or its answer does not come in time: it may be there all the same. */
    public void refuse(RandomGenerator random) {
        Deque<Sent> sent = underWay.get(random.nextInt(partitions.size()));
        if (!sent.isEmpty()) {
            sent.peek().answers().failed(sent.peek().token(), new IllegalStateException("refused"));
        }
    }

    /** The clients are gone: the first of what was under way has landed, the rest is lost. */
    public void disconnect(RandomGenerator random) {
        for (int partition = 0; partition < partitions.size(); partition++) {
            int landed = random.nextInt(underWay.get(partition).size() + 1);
            for (int i = 0; i < landed; i++) {
                land(partition, false);
            }
            underWay.get(partition).clear();
        }
        if (random.nextBoolean()) {
            landStore();
        }
        storing = Optional.empty();
    }

    @Override
    public CompletableFuture<?> store(Positions positions) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        storing = Optional.of(new Storing(PositionsJson.read(PositionsJson.write(positions)), done));
        return done;
    }

    /** Positions that are under way land. */
    public void landStore() {
        storing.ifPresent(one -> {
            stored = Optional.of(one.positions());
            storing = Optional.empty();
            afterStore.run();
            one.done().complete(null);
        });
    }

    List<Landed> first() {
        return first;
    }

    /** What was stored last. */
    public Optional<Positions> stored() {
        return stored;
    }

    @Override
    public CompletableFuture<?> store(List<TableSchema> more) {
        schemas.addAll(more);
        landing.schemas(more);
        return CompletableFuture.completedFuture(null);
    }

    /** Nobody hears of it. */
    private static final class Nowhere implements Landing {
        @Override
        public void record(int partition, byte[] key, byte[] value) {}

        @Override
        public void schemas(List<TableSchema> more) {}

        @Override
        public void positions(Positions positions) {}
    }
}
