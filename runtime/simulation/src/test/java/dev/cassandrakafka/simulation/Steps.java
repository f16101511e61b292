package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.List;
import java.util.random.RandomGenerator;

/** What may happen next, and how often. */
final class Steps {
    private final World world;
    private final History history;
    private final RandomGenerator random;
    private final Statements statements;
    private final Definitions definitions;
    private boolean inSnapshot;

    Steps(World world, History history) {
        this.world = world;
        this.history = history;
        this.random = world.random();
        this.statements = new Statements(random);
        this.definitions = new Definitions(world, history);
    }

    void next(Checks checks) {
        int choice = random.nextInt(128);
        if (choice < 28) {
            history.write(world, statements);
        } else if (choice < 50) {
            node(choice);
        } else if (choice < 96) {
            agent(choice);
        } else if (choice < 118) {
            merge(choice);
        } else {
            rare(choice, checks);
        }
    }

    private void node(int choice) {
        CassandraNode node = world.cluster().any();
        long millis = node.millis(world.now());
        switch (choice) {
            case 28, 29, 30 -> ifUp(node, () -> node.log().mark());
            case 31, 32, 33, 34, 35, 36 -> ifUp(node, () -> node.log().sync(millis));
            case 37, 38 -> ifUp(node, () -> node.log().roll(millis));
            case 39 -> node.flush(world.now());
            case 40 -> ifUp(node, () -> node.log().emptyIndex());
            case 41, 42 -> {
                history.note("a TRUNCATE may arrive at " + node.host() + " at " + world.now());
                world.cluster().truncateOn(node, world.now());
            }
            case 43 -> node.saveTruncations();
            case 44, 45 -> node.learnSchema();
            case 46, 47 -> node.start(world.now());
            case 48 -> world.cluster().deliverHint(world.now());
            default -> repair();
        }
    }

    private void repair() {
        List<TableSchema> tables = world.tables();
        if (!tables.isEmpty()) {
            world.cluster().repair(tables.get(random.nextInt(tables.size())), statements.pk(), world.now());
        }
    }

    private static void ifUp(CassandraNode node, Runnable action) {
        if (node.up()) {
            action.run();
        }
    }

    private void agent(int choice) {
        AgentActor agent = world.agents().get(random.nextInt(world.agents().size()));
        if (choice < 72) {
            agent.turn();
        } else if (choice < 86) {
            agent.broker().land(random);
        } else if (choice < 90) {
            agent.broker().landStore();
        } else if (choice < 93) {
            agent.broker().landAll();
        } else if (choice == 93) {
            history.fault("a record is refused");
            agent.broker().refuse(random);
        } else {
            history.fault("an agent is killed");
            agent.kill();
        }
    }

    private void merge(int choice) {
        MergeActor merge = world.merges().get(random.nextInt(world.merges().size()));
        if (choice < 110) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                boolean unused = merge.step();
            }
        } else if (choice < 116) {
            merge.commit();
        } else {
            history.fault("the merge is killed");
            merge.kill();
        }
    }

    /** Other things happen between its pages, its end among them. */
    private void snapshot(Checks checks) {
        if (!history.options().snapshot() || inSnapshot) {
            return;
        }
        inSnapshot = true;
        history.note("snapshot");
        boolean unused = world.snapshot().step(() -> {
            for (int i = random.nextInt(6); i > 0; i--) {
                world.advance(1 + random.nextInt(8));
                next(checks);
            }
            if (random.nextInt(8) == 0) {
                history.fault("the snapshot is killed");
                throw new SnapshotActor.Killed("between two pages");
            }
        });
        inSnapshot = false;
    }

    private void rare(int choice, Checks checks) {
        CassandraNode node = world.cluster().any();
        switch (choice) {
            case 118 -> {
                boolean power = random.nextBoolean();
                history.fault((power ? "power cut of " : "kill of ") + node.host());
                world.cluster().kill(node, power, world.now());
            }
            case 119, 120 -> {
                boolean answers = random.nextBoolean();
                history.note(node.host() + (answers ? " answers" : " does not answer"));
                node.answer(answers);
            }
            case 121 -> world.advance(random.nextInt(random.nextInt(4) == 0 ? 20_000 : 500));
            case 122, 123 -> definitions.next();
            case 124 -> checks.now();
            case 125, 126 -> snapshot(checks);
            default -> node.start(world.now());
        }
    }
}
