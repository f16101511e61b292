package dev.cassandrakafka.change.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.metadata.Node;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real node has in {@code system_schema} is what the reader gives. */
class SchemaReaderIT {
    @RegisterExtension
    static final CassandraExtension cassandra =
            CassandraExtension.of("cassandra-views", builder -> builder.yaml("materialized_views_enabled", "true"));

    private String keyspace = "";

    @BeforeEach
    void makeKeyspace() {
        keyspace = cassandra.keyspace();
    }

    @Test
    void everyTypeIsReadAsItWasDeclared() {
        // Given
        List<String> scalars = List.of(
                "ascii",
                "bigint",
                "blob",
                "boolean",
                "date",
                "decimal",
                "double",
                "duration",
                "float",
                "inet",
                "int",
                "smallint",
                "text",
                "time",
                "timestamp",
                "timeuuid",
                "tinyint",
                "uuid",
                "varint");
        List<String> types = new ArrayList<>(scalars);
        types.addAll(List.of(
                "list<int>",
                "set<text>",
                "map<text, decimal>",
                "frozen<list<set<int>>>",
                "map<int, frozen<map<int, text>>>",
                "frozen<tuple<int, text, list<int>>>",
                "vector<float, 3>",
                "list<frozen<tuple<int, vector<int, 2>>>>"));
        String columns = String.join(
                ", ",
                IntStream.range(0, types.size())
                        .mapToObj(i -> "c%02d %s".formatted(i, types.get(i)))
                        .toList());

        // When
        ddl("CREATE TABLE %s.t (id int PRIMARY KEY, " + columns + ")");

        // Then
        TableSchema table = table("t");
        assertThat(table.columns(ColumnKind.REGULAR))
                .extracting(ColumnSchema::type)
                .containsExactlyElementsOf(types);
        assertThat(table.columns(ColumnKind.REGULAR))
                .allSatisfy(column -> assertThat(column.cqlType().text()).isEqualTo(column.type()));
    }

    @Test
    void userTypesAreWrittenOutHoweverDeepTheyAre() {
        // Given
        ddl("CREATE TYPE %s.phone (country int, \"Number\" text)");
        ddl("CREATE TYPE %s.\"Home Address\" (phones frozen<list<phone>>, street text)");
        ddl("CREATE TYPE %s.a_person (home frozen<\"Home Address\">, name text)");

        // When
        ddl(
                "CREATE TABLE %s.t (id int PRIMARY KEY, a a_person, b frozen<phone>, c map<int, frozen<\"Home Address\">>)");

        // Then
        String phone = "udt<" + keyspace + ".phone>{country: int, \"Number\": text}";
        String home = "udt<" + keyspace + ".\"Home Address\">{phones: list<" + phone + ">, street: text}";
        assertThat(table("t").columns(ColumnKind.REGULAR))
                .extracting(ColumnSchema::type)
                .containsExactly(
                        "udt<" + keyspace + ".a_person>{home: frozen<" + home + ">, name: text}",
                        "frozen<" + phone + ">",
                        "map<int, frozen<" + home + ">>");
    }

    @Test
    void keysHaveTheirKindPositionAndOrder() {
        // When
        ddl("CREATE TABLE %s.\"Tt\" (b int, a text, \"C\" int, d timeuuid, s text static, v int,"
                + " PRIMARY KEY ((b, a), \"C\", d)) WITH CLUSTERING ORDER BY (\"C\" ASC, d DESC)");

        // Then
        assertThat(table("Tt").columns())
                .containsExactly(
                        new ColumnSchema("b", ColumnKind.PARTITION_KEY, 0, "int", false),
                        new ColumnSchema("a", ColumnKind.PARTITION_KEY, 1, "text", false),
                        new ColumnSchema("C", ColumnKind.CLUSTERING, 0, "int", false),
                        new ColumnSchema("d", ColumnKind.CLUSTERING, 1, "timeuuid", true),
                        new ColumnSchema("s", ColumnKind.STATIC, -1, "text", false),
                        new ColumnSchema("v", ColumnKind.REGULAR, -1, "int", false));
    }

    @Test
    void flagsAreThoseOfTheServersOwnTable() {
        // When
        ddl("CREATE TABLE %s.plain (id int PRIMARY KEY)");
        ddl("CREATE TABLE %s.captured (id int PRIMARY KEY) WITH cdc = true");
        ddl("CREATE TABLE %s.counted (id int PRIMARY KEY, n counter)");

        // Then
        assertThat(table("plain").cdc()).isFalse();
        assertThat(table("captured").cdc()).isTrue();
        assertThat(table("plain").counter()).isFalse();
        assertThat(table("counted").counter()).isTrue();
        assertThat(table("plain").id()).isEqualTo(idOf("plain"));
    }

    @Test
    void droppedColumnsStayEvenWhenTheyAreThereAgain() {
        // Given
        ddl("CREATE TYPE %s.phone (country int, number text)");
        ddl("CREATE TABLE %s.t (id int PRIMARY KEY, a int, m map<text, int>, p frozen<phone>)");
        long before = micros();

        // When
        ddl("ALTER TABLE %s.t DROP (a, m, p)");
        ddl("ALTER TABLE %s.t ADD a int");

        // Then
        TableSchema table = table("t");
        assertThat(table.columns(ColumnKind.REGULAR))
                .extracting(ColumnSchema::name)
                .containsExactly("a");
        assertThat(table.dropped()).extracting(DroppedColumn::name).containsExactly("a", "m", "p");
        assertThat(table.dropped())
                .extracting(DroppedColumn::type)
                .containsExactly("int", "map<text, int>", "frozen<tuple<int, text>>");
        assertThat(table.dropped())
                .allSatisfy(column -> assertThat(column.timeMicros()).isBetween(before - 1000, micros()));
    }

    @Test
    void viewsAreTablesOfTheirOwn() {
        // Given
        ddl("CREATE TABLE %s.t (id int PRIMARY KEY, v text)");

        // When
        ddl("CREATE MATERIALIZED VIEW %1$s.by_v AS SELECT v, id FROM %1$s.t WHERE v IS NOT NULL AND id IS NOT NULL"
                + " PRIMARY KEY (v, id)");

        // Then
        KeyspaceSchema read = read();
        assertThat(read.tables()).extracting(TableSchema::table).containsExactly("t");
        assertThat(read.views()).extracting(TableSchema::table).containsExactly("by_v");
        TableSchema view = read.views().get(0);
        assertThat(view.columns()).extracting(ColumnSchema::name).containsExactly("v", "id");
        assertThat(read.byId(view.id())).contains(view);
    }

    @Test
    void tablesWithCompactStorageDoNotHideTheOthers() {
        // When
        ddl("CREATE TABLE %s.keys_only (a int, b int, PRIMARY KEY (a, b)) WITH COMPACT STORAGE");
        ddl("CREATE TABLE %s.dense (a int, b int, v text, PRIMARY KEY (a, b)) WITH COMPACT STORAGE");
        ddl("CREATE TABLE %s.plain (a int PRIMARY KEY)");

        // Then
        assertThat(read().tables()).extracting(TableSchema::table).containsExactly("dense", "keys_only", "plain");
        assertThat(table("dense").columns(ColumnKind.REGULAR))
                .extracting(ColumnSchema::name)
                .containsExactly("v");
        assertThat(table("keys_only").columns(ColumnKind.REGULAR))
                .extracting(ColumnSchema::type)
                .containsExactly("'org.apache.cassandra.db.marshal.EmptyType'");
    }

    @Test
    void theFingerprintChangesWithTheTableAndWithNothingElse() {
        // Given
        ddl("CREATE TABLE %s.t (id int PRIMARY KEY, v text)");
        long first = table("t").fingerprint();

        // When, Then
        ddl("CREATE TABLE %s.other (id int PRIMARY KEY)");
        assertThat(table("t").fingerprint()).isEqualTo(first);
        ddl("ALTER TABLE %s.t WITH cdc = true");
        assertThat(table("t").fingerprint()).isNotEqualTo(first);
    }

    @Test
    void keyspacesHaveTheirFactsAndUnknownOnesAreAbsent() {
        // When
        ddl("ALTER KEYSPACE %s WITH durable_writes = false");
        ddl("CREATE TABLE %s.a (id int PRIMARY KEY)");
        ddl("CREATE TABLE %s.b (id int PRIMARY KEY)");
        NodeSchema schema = reader().read(List.of(keyspace, "nowhere", "system"));

        // Then
        assertThat(schema.keyspaces()).containsOnlyKeys(keyspace, "system");
        KeyspaceSchema read = schema.keyspace(keyspace).orElseThrow();
        assertThat(read.durableWrites()).isFalse();
        assertThat(read.replication()).containsKey("class").containsValue("1");
        assertThat(schema.selected(List.of(new TableSelector(keyspace, "b"), new TableSelector("nowhere", null))))
                .extracting(TableSchema::table)
                .containsExactly("b");
        assertThat(schema.selected(List.of(new TableSelector(keyspace, null))))
                .extracting(TableSchema::table)
                .containsExactly("a", "b");
    }

    private void ddl(String cql) {
        cassandra.cluster().ddl(cql.formatted(keyspace));
    }

    private static SchemaReader reader() {
        Node node =
                cassandra.session().getMetadata().getNodes().values().iterator().next();
        return new SchemaReader(cassandra.session(), node);
    }

    private KeyspaceSchema read() {
        return new SchemaReader(cassandra.session())
                .read(List.of(keyspace))
                .keyspace(keyspace)
                .orElseThrow();
    }

    private TableSchema table(String name) {
        TableSchema table = read().table(name).orElseThrow();
        table.columns()
                .forEach(column -> assertThat(CqlType.parse(column.type())).isNotNull());
        return table;
    }

    private UUID idOf(String name) {
        return cassandra
                .session()
                .execute("SELECT id FROM system_schema.tables WHERE keyspace_name = '%s' AND table_name = '%s'"
                        .formatted(keyspace, name))
                .one()
                .getUuid(0);
    }

    private static long micros() {
        return System.currentTimeMillis() * 1000;
    }
}
