package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Plan;
import dev.cassandrakafka.histories.plan.Step;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** One history: its steps, then everything is healed and repaired, and each table is held against its topic. */
@NotThreadSafe
final class History implements AutoCloseable {
    private final String name;
    private final Plan plan;
    private final World world;
    private final Requests requests;
    /** The steps and what became of them, for whoever looks into a failure. */
    private final List<String> log = new ArrayList<>();

    History(String name, Plan plan, World world) {
        this.name = name;
        this.plan = plan;
        this.world = world;
        this.requests = new Requests(world.cassandra(), name);
    }

    /** Runs it. */
    Verdict run() {
        world.cassandra().createKeyspace(name);
        int begin = plan.steps().indexOf(new Step.Begin());
        plan.steps().subList(0, begin).forEach(this::take);
        try (CapturePipeline pipeline = world.pipeline(name)) {
            Faults faults = new Faults(world, pipeline);
            plan.steps().subList(begin + 1, plan.steps().size()).forEach(step -> {
                if (step instanceof Step.Fault fault) {
                    note(step, "");
                    faults.happen(fault);
                } else if (step instanceof Step.OutlastHints) {
                    note(step, "");
                    faults.outlastHints();
                } else {
                    take(step);
                }
            });
            List<String> ended = faults.heal();
            faults.awaitSnapshot();
            Referee referee = new Referee(world, pipeline, name);
            Verdict verdict = referee.judge(this::settle).and(ended);
            verdict.wrong().forEach(line -> log.add("-- WRONG " + line));
            verdict.excepted().forEach(line -> log.add("-- excepted " + line));
            return verdict;
        } finally {
            Kept.write(name, log);
        }
    }

    /** How many statements were refused or not answered. */
    int refused() {
        return requests.refused();
    }

    @Override
    public void close() {
        requests.close();
    }

    private void take(Step step) {
        if (step instanceof Step.Write write) {
            note(step, requests.write(write.cql()).orElse(""));
        } else if (step instanceof Step.SchemaChange change) {
            requests.schema(change.cql());
            note(step, "");
        } else if (step instanceof Step.Truncate truncate) {
            requests.truncate(truncate.table());
            note(step, "");
        } else if (step instanceof Step.Fill fill) {
            note(step, requests.fill(fill.table()) + " rows until writes were refused");
        } else if (step instanceof Step.Drain drain) {
            requests.drain(drain.table());
            note(step, "");
        }
    }

    private void note(Step step, String remark) {
        log.add(step.text());
        if (!remark.isEmpty()) {
            log.add("-- " + remark.replace('\n', ' '));
        }
    }

    /** Every replica gets what it missed, for which there must be room in each {@code cdc_raw}, and reads no more from memory what a dropped column once held. */
    private void settle() {
        if (world.cassandra().nodes().size() > 1) {
            world.cassandra().node(1).repair(name);
        }
        world.cassandra().nodes().forEach(node -> node.flush(name));
    }
}
