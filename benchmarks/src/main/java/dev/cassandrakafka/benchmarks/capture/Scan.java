package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.pipeline.RoleJar;
import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.Waiting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The scan of finished segments in a process with the agent's jars.
 *
 * @param directory for its files
 */
record Scan(Path repository, Path directory, CassandraCluster cassandra, KafkaCluster kafka, List<String> tables) {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int PARTITIONS = 12;
    private static final String MAIN = "dev.cassandrakafka.benchmarks.scan.ScanMain";
    private static final String CLASSES = "benchmarks/scan/target/classes";

    /** Reads them in turn each way; the first of the tables is the captured one. */
    List<ScanCost> run(String name, Stash stash, int rounds) {
        var home = ServerDirectory.fresh(directory, name);
        ServerDirectory.write(stash.directory().resolve("others"), String.join("\n", otherTables()));
        kafka.createTopic(name + ".raw", PARTITIONS);
        var arguments = new ArrayList<>(List.of(
                stash.directory().toString(),
                kafka.bootstrapServers(),
                name,
                Integer.toString(PARTITIONS),
                Integer.toString(rounds)));
        tables.forEach(table -> arguments.add(schema(home, table).toString()));
        var jar = RoleJar.of(repository, "capture");
        var flags = new ArrayList<>(Heap.COMPARED);
        flags.addAll(jar.moduleFlags());
        var classes = repository.resolve(CLASSES).toAbsolutePath().normalize();
        var classPath = new ServerClassPath(
                classes + File.pathSeparator + jar.classPath().value());
        var output = home.resolve(name + ".log");
        try (var process = new ChildJvm(name, home, flags, classPath, MAIN, arguments).start()) {
            Waiting.of("waiting for the scan", LIMIT, List.of()).until(() -> !process.isAlive());
            return lines(output, rounds);
        } finally {
            kafka.clients().admin().deleteTopics(List.of(name + ".raw"));
        }
    }

    private List<ScanCost> lines(Path output, int rounds) {
        try {
            var costs = Files.readAllLines(output).stream()
                    .filter(line -> line.matches("(no-op|records|kafka) \\d+ .*"))
                    .map(ScanCost::parse)
                    .toList();
            if (costs.size() != rounds * 3) {
                throw new IllegalStateException("the scan did not come to its end; see " + output);
            }
            return costs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path schema(Path home, String table) {
        var id = cassandra
                .execute("SELECT id FROM system_schema.tables WHERE keyspace_name = '%s' AND table_name = '%s'"
                        .formatted(ChangeTable.KEYSPACE, table))
                .one();
        if (id == null) {
            throw new IllegalStateException("there is no table " + table);
        }
        var schema = ChangeTable.schema(id.get(0, UUID.class), table, true);
        try {
            return Files.write(home.resolve(table + ".json"), TableSchemaJson.write(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> otherTables() {
        return cassandra.execute("SELECT keyspace_name, id FROM system_schema.tables").all().stream()
                .filter(row -> !ChangeTable.KEYSPACE.equals(row.getString(0)))
                .map(row -> String.valueOf(row.getUuid(1)))
                .toList();
    }
}
