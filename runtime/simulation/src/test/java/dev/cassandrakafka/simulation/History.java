package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.cassandra.schema.TableMetadata;

/** One history: at every step a seeded scheduler lets one actor go on, or has something happen to it; then all is healed and looked at. */
final class History {
    private static final int TURNS_TO_HEAL = 400;
    private static final int LOADED = 5;
    private static final int SURELY = 40;
    private static final int FEWEST_STEPS = 100;
    private static final int MORE_STEPS = 300;
    private static final int EXPLICIT_TIMES = 12;
    private static final long HEARTBEATS_MILLIS = 50;

    private final long seed;
    private final SplittableRandom random;
    private final Options options;
    private final int steps;
    private final Wrongs wrongs;
    private final List<String> trace = new ArrayList<>();
    private int faults;
    private int events;

    History(long seed, Wrongs wrongs) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.options = Options.of(random);
        this.steps = FEWEST_STEPS + random.nextInt(MORE_STEPS);
        this.wrongs = wrongs;
    }

    /** As many steps as the seed gives it; what is wrong, if anything. */
    List<String> run() {
        try (World world = new World(options, random, wrongs)) {
            Steps all = new Steps(world, this);
            load(world);
            Checks checks = new Checks(world);
            for (int step = 0; step < steps && checks.wrong().isEmpty(); step++) {
                world.advance(1 + random.nextInt(8));
                all.next(checks);
            }
            if (checks.wrong().isEmpty()) {
                heal(world, checks);
            }
            events = checks.events();
            if (!checks.wrong().isEmpty()) {
                RawText.of(world.kafka()).forEach(this::note);
            }
            return checks.wrong();
        } catch (RuntimeException | AssertionError e) {
            note("failed: " + e);
            java.io.StringWriter text = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(text));
            return List.of(text.toString());
        }
    }

    /** What was there before anybody captured, for the snapshot. */
    private void load(World world) {
        if (options.snapshot()) {
            Statements statements = new Statements(random);
            TableSchema table = world.tables().get(0);
            for (int i = 0; i < LOADED; i++) {
                world.cluster()
                        .load(table.id(), statements.plain(world.metadata().of(table), world.now() * 1000 - i));
            }
        }
    }

    private void heal(World world, Checks checks) {
        note("healing");
        world.cluster().heal(world.now());
        world.advance(1000);
        world.cluster().nodes().forEach(node -> node.log().roll(node.millis(world.now())));
        for (CassandraNode node : world.cluster().nodes()) {
            node.saveTruncations();
        }
        long end = world.now();
        for (int turn = 0;
                turn < TURNS_TO_HEAL
                        && !(turn > SURELY && world.snapshot().complete() == options.snapshot() && checks.covered(end));
                turn++) {
            world.advance(HEARTBEATS_MILLIS);
            world.agents().forEach(agent -> {
                agent.turn();
                agent.broker().landAll();
            });
            for (MergeActor merge : world.merges()) {
                while (merge.step()) {}
                merge.commit();
            }
            if (options.snapshot()) {
                boolean unused = world.snapshot().step(() -> {});
            }
        }
        checks.end(end);
    }

    void note(String what) {
        trace.add(what);
    }

    /** Something that does not happen on a good day. */
    void fault(String what) {
        faults++;
        trace.add(what);
    }

    List<String> trace() {
        return trace;
    }

    int faults() {
        return faults;
    }

    int events() {
        return events;
    }

    Options options() {
        return options;
    }

    long seed() {
        return seed;
    }

    /** Micros of a write: mostly of now, sometimes from a few that many share. */
    long micros(World world, CassandraNode coordinator) {
        long micros = coordinator.millis(world.now()) * 1000 + random.nextInt(1000);
        return switch (random.nextInt(4)) {
            case 0 -> 1_764_244_800_000_000L + random.nextInt(EXPLICIT_TIMES);
            case 1 -> micros - random.nextInt(200_000);
            default -> micros;
        };
    }

    void write(World world, Statements statements) {
        CassandraNode coordinator = world.cluster().any();
        List<TableSchema> tables = coordinator.tables();
        if (tables.isEmpty() || !coordinator.up()) {
            return;
        }
        TableSchema table = tables.get(random.nextInt(tables.size()));
        TableMetadata metadata = world.metadata().of(table);
        long seconds = coordinator.millis(world.now()) / 1000;
        note("write "
                + world.cluster()
                        .write(
                                table.id(),
                                statements.next(
                                        metadata,
                                        TableVersions.hasOptional(table),
                                        micros(world, coordinator),
                                        seconds),
                                world.now()));
    }
}
