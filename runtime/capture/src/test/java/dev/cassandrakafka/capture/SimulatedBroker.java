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
final class SimulatedBroker implements PositionsStore, SchemaStore {
    final List<List<byte[]>> partitions = new ArrayList<>();
    final List<TableSchema> schemas = new ArrayList<>();
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

    SimulatedBroker(int count, Runnable afterStore) {
        for (int i = 0; i < count; i++) {
            partitions.add(new ArrayList<>());
            underWay.add(new ArrayDeque<>());
        }
        this.afterStore = afterStore;
    }

    RawSender sender(RawSender.Answers answers) {
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
    void land(RandomGenerator random) {
        land(random.nextInt(partitions.size()), true);
    }

    private void land(int partition, boolean acknowledge) {
        Sent sent = underWay.get(partition).poll();
        if (sent != null) {
            partitions.get(partition).add(sent.value());
            if (partition == 0) {
                first.add(new Landed(sent.key(), sent.value()));
            }
            if (acknowledge) {
                sent.answers().acknowledged(sent.token());
            }
        }
    }

    /** Everything lands. */
    void landAll() {
        for (int partition = 0; partition < partitions.size(); partition++) {
            while (!underWay.get(partition).isEmpty()) {
                land(partition, true);
            }
        }
        landStore();
    }

    /** The clients are gone: the first of what was under way has landed, the rest is lost. */
    void disconnect(RandomGenerator random) {
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
    void landStore() {
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

    Optional<Positions> stored() {
        return stored;
    }

    @Override
    public CompletableFuture<?> store(List<TableSchema> more) {
        schemas.addAll(more);
        return CompletableFuture.completedFuture(null);
    }
}
