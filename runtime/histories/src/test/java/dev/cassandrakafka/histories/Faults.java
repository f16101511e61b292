package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Act;
import dev.cassandrakafka.histories.plan.Step.Fault;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** Does to processes what a history says, and knows which of them are away. */
@NotThreadSafe
final class Faults {
    private static final String SNAPSHOT = "snapshot";
    private static final int SNAPSHOT_ROWS_PER_SECOND = 20;
    private static final Duration TO_SNAPSHOT = Duration.ofMinutes(3);

    private final World world;
    private final CapturePipeline pipeline;
    private final Map<String, Victim> victims = new LinkedHashMap<>();
    private final Map<String, Act> away = new HashMap<>();
    private Instant lastNodeAway = Instant.EPOCH;
    private Optional<RoleProcess> snapshot = Optional.empty();

    Faults(World world, CapturePipeline pipeline) {
        this.world = world;
        this.pipeline = pipeline;
        for (int i = 1; i <= world.cassandra().nodes().size(); i++) {
            victims.put("node " + i, Victim.of(world.cassandra().node(i)));
            victims.put("agent " + i, Victim.of(pipeline.agent(i)));
        }
        world.kafka().brokers().forEach(broker -> victims.put("broker " + broker.id(), Victim.of(broker)));
        for (int i = 1; i <= pipeline.merges(); i++) {
            victims.put("merge " + i, Victim.of(pipeline.merge(i)));
        }
        victims.put("control", Victim.of(pipeline.control()));
    }

    /** Does it; a node or broker is taken away only when all others of its kind serve. */
    void happen(Fault fault) {
        if (fault.victim().equals(SNAPSHOT) && snapshot.isEmpty()) {
            snapshot = Optional.of(pipeline.snapshot("late", SNAPSHOT_ROWS_PER_SECOND));
            victims.put(SNAPSHOT, Victim.of(snapshot.get()));
            return;
        }
        if (fault.act().takesAway()) {
            awaitOthers(fault.victim());
            away.put(fault.victim(), fault.act());
        } else {
            away.remove(fault.victim());
        }
        Victim victim = victim(fault.victim());
        if (fault.act() != Act.FREEZE || victim.isAlive()) { // a snapshot ends by itself
            victim.suffer(fault.act());
        }
    }

    /** Waits until no more hints are kept for the node that was taken away last. */
    void outlastHints() {
        Instant end = lastNodeAway.plus(Settings.HINT_WINDOW).plusSeconds(1);
        Waiting.of("outlasting hints", Settings.HINT_WINDOW.multipliedBy(2), List.of())
                .until(() -> Instant.now().isAfter(end));
    }

    /** Brings everything back and gives what had ended by itself. */
    List<String> heal() {
        List<String> ended = victims.entrySet().stream()
                .filter(victim -> !away.containsKey(victim.getKey())
                        && !victim.getKey().equals(SNAPSHOT)
                        && !victim.getValue().isAlive())
                .map(victim -> victim.getValue().process().get().describe())
                .toList();
        victims.values().forEach(victim -> victim.suffer(Act.THAW));
        victims.entrySet().stream()
                .filter(victim -> !victim.getKey().equals(SNAPSHOT) || away.containsKey(SNAPSHOT))
                .forEach(victim -> victim.getValue().suffer(Act.START));
        away.clear();
        world.kafka().awaitReady();
        world.cassandra().awaitReady();
        return ended;
    }

    /** Waits until the snapshot, if there is one, has read everything. */
    void awaitSnapshot() {
        snapshot.ifPresent(process -> Waiting.of(
                        "waiting for the end of " + process.process().describe(), TO_SNAPSHOT, List.of())
                .until(() -> !process.process().isAlive()));
    }

    private void awaitOthers(String victim) {
        if (victim.startsWith("node")) {
            world.cassandra().awaitReady();
            lastNodeAway = Instant.now();
        } else if (victim.startsWith("broker")) {
            world.kafka().awaitReady();
        }
    }

    private Victim victim(String name) {
        return Optional.ofNullable(victims.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }
}
