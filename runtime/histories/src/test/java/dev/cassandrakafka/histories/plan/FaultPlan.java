package dev.cassandrakafka.histories.plan;

import dev.cassandrakafka.histories.plan.Step.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jcip.annotations.NotThreadSafe;

/** What is done to processes, step by step: at most one node and, where there are several, one broker is away at a time. */
@NotThreadSafe
final class FaultPlan {
    private static final int FROZEN_STEPS = 5;
    private static final int AWAY_STEPS = 40;
    private static final String NODE = "node ";
    private static final String AGENT = "agent ";
    private static final String BROKER = "broker ";
    private static final String MERGE = "merge ";

    private final Random random;
    private final Scale scale;
    private final Map<String, Away> away = new LinkedHashMap<>();
    private boolean snapshot;
    private int step;

    FaultPlan(Random random, Scale scale) {
        this.random = random;
        this.scale = scale;
    }

    private record Away(Act by, int since) {}

    /** What comes back now because it has been away for long. */
    List<Fault> nextReturns() {
        step++;
        return away.entrySet().stream()
                .filter(entry -> step - entry.getValue().since()
                        > (entry.getValue().by() == Act.FREEZE ? FROZEN_STEPS : AWAY_STEPS))
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .map(this::back)
                .toList();
    }

    /** Something at random. */
    Optional<Fault> next() {
        String victim = victim();
        if (away.containsKey(victim)) {
            return Optional.of(back(victim));
        }
        boolean free = !(victim.startsWith(NODE) || victim.startsWith(BROKER))
                || away.keySet().stream().noneMatch(other -> other.charAt(0) == victim.charAt(0));
        return free && !(victim.startsWith(NODE) && scale.nodes() == 1)
                ? Optional.of(takeAway(act(), victim))
                : Optional.empty();
    }

    /** From now on the snapshot is there to be killed, too. */
    Fault startSnapshot() {
        snapshot = true;
        return new Fault(Act.START, "snapshot");
    }

    /** Every node comes back. */
    List<Fault> nodesBack() {
        return allBack(NODE);
    }

    /** Every agent comes back, and then all of them are frozen. */
    List<Fault> freezeAgents() {
        List<Fault> faults = new ArrayList<>(allBack(AGENT));
        for (int i = 1; i <= scale.nodes(); i++) {
            faults.add(takeAway(Act.FREEZE, AGENT + i));
        }
        return faults;
    }

    /** Whatever agents need to read and send comes back. */
    List<Fault> agentsBack() {
        List<Fault> faults = new ArrayList<>(allBack(BROKER));
        faults.addAll(allBack(AGENT));
        return faults;
    }

    /** A node that is killed while all others are there. */
    List<Fault> killNode() {
        List<Fault> faults = new ArrayList<>(nodesBack());
        faults.add(takeAway(Act.KILL, NODE + number(scale.nodes())));
        return faults;
    }

    private List<Fault> allBack(String kind) {
        return away.keySet().stream().filter(victim -> victim.startsWith(kind)).toList().stream()
                .map(this::back)
                .toList();
    }

    private Fault back(String victim) {
        Away how = away.remove(victim);
        return new Fault(how != null && how.by() == Act.FREEZE ? Act.THAW : Act.START, victim);
    }

    private Fault takeAway(Act act, String victim) {
        away.put(victim, new Away(act, step));
        return new Fault(act, victim);
    }

    private Act act() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Act.STOP;
            case 2, 3, 4 -> Act.FREEZE;
            default -> Act.KILL;
        };
    }

    private String victim() {
        return switch (random.nextInt(snapshot ? 9 : 8)) {
            case 0, 1 -> NODE + number(scale.nodes());
            case 2, 3 -> AGENT + number(scale.nodes());
            case 4, 5 -> MERGE + number(scale.merges());
            case 6 -> BROKER + number(scale.brokers());
            case 7 -> "control";
            default -> "snapshot";
        };
    }

    private int number(int count) {
        return 1 + random.nextInt(count);
    }
}
