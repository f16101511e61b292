package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;

/** Makes the steps of one history. Of three seeds in a row each has one of the great events for certain, and all of them by chance. */
@NotThreadSafe
final class Planner {
    private static final int KINDS = 3;
    private static final String LARGE = "large";
    private static final int WRITES_WHEN_FULL = 4;
    private static final int EARLY = 25;
    private static final int FAULT_EVERY = 12;
    private static final int SCHEMA_CHANGE_EVERY = 18;
    private static final int COUNTER_EVERY = 12;

    private final Random random;
    private final Scale scale;
    private final int kind;
    private final UserTypes types = new UserTypes();
    private final Literals literals;
    private final Tables tables;
    private final Statements statements;
    private final SchemaChanges schemaChanges;
    private final FaultPlan faults;
    private final List<Step> steps = new ArrayList<>();
    /** What comes before the statement with this number, besides what comes by chance. */
    private final Map<Integer, Runnable> events = new TreeMap<>();
    /** Those that are written to, but for counters. */
    private final List<Table> written = new ArrayList<>();

    Planner(long seed, Scale scale) {
        this.random = new Random(seed);
        this.scale = scale;
        this.kind = Math.floorMod(seed, KINDS);
        this.literals = new Literals(random, types);
        RandomTypes randomTypes = new RandomTypes(literals, types);
        this.tables = new Tables(random, types, randomTypes);
        this.statements = new Statements(random, literals);
        this.schemaChanges = new SchemaChanges(random, literals, types, randomTypes);
        this.faults = new FaultPlan(random, scale);
    }

    List<Step> steps() {
        boolean snapshot = isDue(1);
        schema(types.create(Tables.PLACE, Tables.placeFields()));
        List.of(tables.wide(), tables.types(), tables.any("keyed")).forEach(table -> create(table, false));
        Table counts = tables.counts();
        schema(counts.create(false));
        if (snapshot) {
            IntStream.range(0, EARLY).forEach(i -> write(statements.early(literals.one(written))));
        }
        steps.add(new Step.Begin());
        events(snapshot);
        for (int i = 1; i <= scale.statements(); i++) {
            events.getOrDefault(i, () -> {}).run();
            steps.addAll(faults.nextReturns());
            if (random.nextInt(FAULT_EVERY) == 0) {
                faults.next().ifPresent(steps::add);
            }
            if (random.nextInt(SCHEMA_CHANGE_EVERY) == 0) {
                schemaChanges.next(written).forEach(this::schema);
            }
            write(random.nextInt(COUNTER_EVERY) == 0 ? statements.counter(counts) : statements.next(written));
        }
        return steps;
    }

    private void events(boolean snapshot) {
        int late = part(10, 30);
        events.put(late, () -> create(tables.any("late"), true));
        if (random.nextInt(3) > 0) {
            int gone = part(50, 60);
            events.put(gone, this::dropLate);
            events.put(gone + 1 + random.nextInt(10), () -> create(tables.any("late"), true));
        }
        if (snapshot) {
            events.put(part(31, 40), () -> steps.add(faults.startSnapshot()));
        }
        if (isDue(0)) {
            int full = part(41, 46);
            events.put(full, this::fill);
            events.put(full + WRITES_WHEN_FULL, this::drain);
        }
        if (isDue(2) && scale.nodes() > 1) {
            int away = part(61, 75);
            events.put(away, () -> steps.addAll(faults.killNode()));
            events.put(away + 4, () -> steps.add(new Step.OutlastHints()));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            events.putIfAbsent(part(76, 95), this::truncate);
        }
    }

    /** For certain with one seed of three. */
    private boolean isDue(int which) {
        boolean chance = random.nextInt(5) == 0;
        return kind == which || chance;
    }

    /** Somewhere between these hundredths of the history. */
    private int part(int from, int to) {
        return 1 + scale.statements() * (from + random.nextInt(to - from)) / 100;
    }

    private void dropLate() {
        written.removeIf(table -> table.name().equals("late"));
        schema("DROP TABLE " + Step.KEYSPACE + "late");
    }

    private void fill() {
        Table large = tables.large(LARGE);
        schema(large.create(true));
        steps.addAll(faults.freezeAgents());
        steps.add(new Step.Fill(large.name()));
    }

    private void drain() {
        steps.addAll(faults.agentsBack());
        steps.add(new Step.Drain(LARGE));
    }

    private void truncate() {
        steps.addAll(faults.nodesBack());
        steps.add(new Step.Truncate(literals.one(written).name()));
    }

    private void create(Table table, boolean captured) {
        written.add(table);
        schema(table.create(captured));
    }

    private void schema(String cql) {
        steps.add(new Step.SchemaChange(cql));
    }

    private void write(String cql) {
        steps.add(new Step.Write(cql));
    }
}
