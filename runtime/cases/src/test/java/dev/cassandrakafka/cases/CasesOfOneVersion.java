package dev.cassandrakafka.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import dev.cassandrakafka.testkit.table.TableFromTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All cases on one node, and tables that are generated with {@code -Dcases.seed} (default 1); written first and read once. With {@code -Dgolden.update=true} the expectations are written anew, by 5.0 and by the
 * cases that are for older lines alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesOfOneVersion {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final long SEED = Long.getLong("cases.seed", 1);

    private final CassandraVersion version;
    private final World world;
    private Events events = new Events(Map.of());

    CasesOfOneVersion(CassandraVersion version) {
        this.version = version;
        this.world = World.start(
                version,
                version.toString(),
                Stream.concat(World.KEYSPACES.stream(), Stream.of(World.MIXED)).toList());
    }

    @BeforeAll
    void write() {
        List<CaseFile> files = CaseFolder.files(version);
        files.stream()
                .filter(CaseFile::isTables)
                .flatMap(file -> file.steps().stream())
                .forEach(world::run);
        List<CaseFile> cases = cases().toList();
        cases.forEach(file -> file.schema().forEach(world::run));
        List<GeneratedTable> generated = generated();
        generated.forEach(table -> world.cassandra().ddl(table.schema()));
        world.capture();
        cases.forEach(file -> file.rest().forEach(world::run));
        generated.forEach(table -> table.statements().forEach(world::execute));
        events = world.events(World.PREFIX);
    }

    private List<GeneratedTable> generated() {
        Logger.getLogger(getClass().getName()).info("-Dcases.seed=" + SEED);
        Random random = new Random(SEED);
        GeneratedType.userTypes(World.GENERATED).forEach(world.cassandra()::ddl);
        List<GeneratedTable> tables = new ArrayList<>();
        for (GeneratedType type : GeneratedType.all(version)) {
            tables.add(new GeneratedTable(World.GENERATED + ".t" + tables.size(), type, random));
        }
        return tables;
    }

    @AfterAll
    void stop() {
        world.close();
    }

    Stream<CaseFile> cases() {
        return CaseFolder.files(version).stream().filter(file -> !file.isTables());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void statementsBecomeTheseEvents(CaseFile file) throws IOException {
        StringBuilder actual = new StringBuilder(file.text());
        StringBuilder expected = new StringBuilder(file.text());
        file.expected().forEach((table, lines) -> {
            String title = "-- expect " + table + "\n";
            List<JsonNode> masked =
                    events.of(file, table).stream().map(Masked::of).toList();
            actual.append(title).append(JsonLines.of(masked));
            expected.append(title).append(JsonLines.of(lines));
        });
        if (UPDATE && (version == CassandraVersion.V5_0 || !file.versions().contains(CassandraVersion.V5_0))) {
            Files.writeString(file.file(), actual);
        } else {
            assertThat(actual.toString()).isEqualTo(expected.toString());
        }
    }

    @Test
    void eachEventSaysWhereItComesFrom() {
        String hostId = world.cassandra().hostId(1).toString();
        events.records()
                .forEach((table, records) -> records.forEach(record -> {
                    JsonNode source = Events.json(record.value()).path("source");
                    assertThat(source.path("keyspace").asText() + "."
                                    + source.path("table").asText())
                            .isEqualTo(table);
                    assertThat(source.path("hostId").asText()).isEqualTo(hostId);
                    assertThat(source.path("cluster").asText()).isEqualTo(World.PREFIX);
                    assertThat(source.path("datacenter").asText()).isEqualTo("dc1");
                }));
    }

    /** The last event of the schema has the columns that the table has. */
    @Test
    void eachTopicKnowsItsColumns() {
        World.KEYSPACES.forEach(keyspace -> tables(keyspace).forEach(table -> {
            JsonNode last = events.of(keyspace + "." + table.getName().asInternal()).stream()
                    .map(record -> Events.json(record.value()).path("schema"))
                    .filter(JsonNode::isObject)
                    .reduce(MissingNode.getInstance(), (before, after) -> after);
            assertThat(last.path("columns").findValuesAsText("name"))
                    .as(table.describe(false))
                    .containsExactlyInAnyOrderElementsOf(table.getColumns().keySet().stream()
                            .map(CqlIdentifier::asInternal)
                            .toList());
        }));
    }

    @Test
    void eachTableIsWhatItsEventsSay() {
        List<String> wrong = new ArrayList<>();
        World.KEYSPACES.forEach(keyspace -> readable(keyspace).forEach(table -> wrong.addAll(wrong(keyspace, table))));
        assertThat(wrong).as("-Dcases.seed=%d", SEED).isEmpty();
    }

    private Collection<TableMetadata> tables(String keyspace) {
        return world.cassandra()
                .session()
                .getMetadata()
                .getKeyspace(keyspace)
                .orElseThrow()
                .getTables()
                .values();
    }

    /** The driver reads vectors of numbers only, and the referee knows a key by the names of today only. */
    private Stream<TableMetadata> readable(String keyspace) {
        return tables(keyspace).stream()
                .filter(table -> !table.getName().asInternal().equals("rename_column"))
                .filter(CasesOfOneVersion::isReadable);
    }

    private static boolean isReadable(TableMetadata table) {
        return table.getColumns().values().stream()
                .map(column -> column.getType().asCql(false, false))
                .noneMatch(type -> type.contains("vector<text") || type.contains("VectorType"));
    }

    private List<String> wrong(String keyspace, TableMetadata metadata) {
        String table = metadata.getName().asInternal();
        TableFromTopic rebuilt = TableFromTopic.of(world.cassandra().session(), keyspace, table);
        String id = metadata.getId().map(UUID::toString).orElseThrow();
        // One of the same name that was dropped is another table.
        events.of(keyspace + "." + table).stream()
                .filter(record -> Events.json(record.value())
                        .path("source")
                        .path("tableId")
                        .asText()
                        .equals(id))
                .forEach(rebuilt::add);
        List<String> wrong = new ArrayList<>(rebuilt.differences());
        rebuilt.late().forEach(late -> wrong.add("late: " + late));
        return wrong.stream().map(line -> keyspace + "." + table + ": " + line).toList();
    }
}
