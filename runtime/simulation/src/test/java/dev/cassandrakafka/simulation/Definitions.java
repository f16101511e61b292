package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.List;
import java.util.random.RandomGenerator;

/** TRUNCATE, ALTER, DROP and CREATE, one after the other as one client would send them. */
final class Definitions {
    private final World world;
    private final History history;
    private final RandomGenerator random;
    private int created;

    Definitions(World world, History history) {
        this.world = world;
        this.history = history;
        this.random = world.random();
    }

    void next() {
        List<TableSchema> tables = world.tables();
        Options options = history.options();
        if (!tables.isEmpty() && options.truncates() && random.nextBoolean()) {
            truncate(tables.get(random.nextInt(tables.size())));
        } else if (options.alters()
                && world.cluster().agrees()
                && !world.cluster().truncating()) {
            change(tables);
        }
    }

    private void truncate(TableSchema table) {
        if (world.cluster().truncate(table.id(), world.now())) {
            history.note("TRUNCATE " + table.table());
        }
    }

    private void change(List<TableSchema> tables) {
        if (tables.size() < 2 && random.nextInt(3) == 0) {
            create(tables.isEmpty() ? "t" : "u");
            return;
        }
        if (tables.isEmpty()) {
            return;
        }
        TableSchema table = tables.get(random.nextInt(tables.size()));
        if (random.nextInt(3) == 0) {
            history.note("DROP TABLE " + table.table());
            world.schemas().change(all -> all.stream()
                    .filter(each -> !each.id().equals(table.id()))
                    .toList());
        } else if (TableVersions.hasOptional(table)) {
            history.note("ALTER TABLE DROP w");
            world.schemas()
                    .alter(TableVersions.withoutOptional(
                            table, world.cluster().any().millis(world.now()) * 1000));
        } else {
            history.note("ALTER TABLE ADD w");
            world.schemas().alter(TableVersions.withOptional(table));
        }
    }

    private void create(String name) {
        history.note("CREATE TABLE " + name);
        TableSchema full = TableVersions.create(++created, name);
        TableSchema table = random.nextBoolean() ? full : TableVersions.plain(full);
        world.schemas().change(all -> java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(table))
                .toList());
    }
}
