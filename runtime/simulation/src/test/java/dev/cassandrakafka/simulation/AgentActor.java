package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedAgent;
import dev.cassandrakafka.capture.SimulatedBroker;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PublishException;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The agent beside one node, which another follows when it dies. */
final class AgentActor {
    private final Cluster cluster;
    private final CassandraNode node;
    private final Kafka kafka;
    private final Clock clock;
    private final LongSupplier now;
    private final RandomGenerator random;
    private final Wrongs wrongs;
    private final SimulatedBroker broker;
    private Optional<SimulatedAgent> agent = Optional.empty();

    AgentActor(World world, CassandraNode node, Clock clock, Wrongs wrongs) {
        this.cluster = world.cluster();
        this.now = world::now;
        this.node = node;
        this.kafka = world.kafka();
        this.clock = clock;
        this.random = world.random();
        this.wrongs = wrongs;
        this.broker = new SimulatedBroker(kafka.partitions(), kafka);
    }

    SimulatedBroker broker() {
        return broker;
    }

    /** One turn, of a new agent if there is none. */
    void turn() {
        if (agent.isEmpty()) {
            agent = start();
        }
        try {
            if (agent.isPresent()) {
                agent.get().turn();
            }
        } catch (PublishException refused) {
            kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SimulatedAgent> start() {
        Optional<Positions> from = kafka.positions(node.host())
                .or(() -> cluster.truncationsBeforeItJoined(node, now.getAsLong())
                        .map(before -> SimulatedAgent.first(node.host(), before)));
        return from.map(positions -> new SimulatedAgent(
                node.host(),
                kafka.partitions(),
                new SimulatedAgent.Around(
                        node.directory(), node, broker, wrongs.positions(broker), this::checkDeletion, clock),
                positions,
                kafka.schemas()));
    }

    void kill() {
        broker.disconnect(random);
        agent = Optional.empty();
    }

    private void checkDeletion(SegmentName segment) {
        boolean stored = kafka.positions(node.host())
                .map(positions -> positions.finished().contains(segment.id()))
                .orElse(false);
        if (!stored) {
            throw new AssertionError("segment " + segment + " is deleted before its end is stored");
        }
    }

    Optional<String> finding() {
        return agent.flatMap(SimulatedAgent::finding);
    }

    /** Whether all finished segments are done with. */
    boolean done() {
        return agent.map(SimulatedAgent::done).orElse(false);
    }

    String state() {
        return agent.map(SimulatedAgent::state).orElse("none");
    }
}
