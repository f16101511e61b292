package dev.cassandrakafka.histories;

import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jcip.annotations.NotThreadSafe;

/** Ends processes at random and starts them again, at most one of them down at a time for each kind. */
@NotThreadSafe
final class Faults {
    private final Random random;
    private final List<Victim> victims = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    Faults(Random random, World world, CapturePipeline pipeline) {
        this.random = random;
        var nodes = world.cassandra().nodes();
        for (int i = 1; i <= nodes.size(); i++) {
            RoleProcess agent = pipeline.agent(i);
            victims.add(new Victim("agent " + i, agent::kill, agent::stop, agent::start));
            if (nodes.size() > 1) {
                var node = world.cassandra().node(i);
                victims.add(new Victim("node " + i, node::kill, node::stop, node::start));
            }
        }
        RoleProcess merge = pipeline.merge(1);
        victims.add(new Victim("merge", merge::kill, merge::stop, merge::start));
        var broker = world.kafka().broker(1);
        victims.add(new Victim("broker", broker::kill, broker::stop, broker::start));
    }

    /** Starts again what is down, or ends something: most times as kill -9 does. At most one node is down at a time. */
    void next(int step) {
        Victim victim = victims.get(random.nextInt(victims.size()));
        if (victim.down) {
            victim.start.run();
            victim.down = false;
            log.add("%d: %s starts".formatted(step, victim.name));
        } else if (!victim.isNode() || victims.stream().noneMatch(other -> other.isNode() && other.down)) {
            boolean kill = random.nextInt(4) > 0;
            (kill ? victim.kill : victim.stop).run();
            victim.down = true;
            log.add("%d: %s %s".formatted(step, victim.name, kill ? "is killed" : "stops"));
        }
    }

    /** Starts everything that is down. */
    void heal() {
        victims.stream().filter(victim -> victim.down).forEach(victim -> {
            victim.start.run();
            victim.down = false;
        });
    }

    List<String> log() {
        return List.copyOf(log);
    }

    private static final class Victim {
        private final String name;
        private final Runnable kill;
        private final Runnable stop;
        private final Runnable start;
        private boolean down;

        Victim(String name, Runnable kill, Runnable stop, Runnable start) {
            this.name = name;
            this.kill = kill;
            this.stop = stop;
            this.start = start;
        }

        boolean isNode() {
            return name.startsWith("node");
        }
    }
}
