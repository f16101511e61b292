package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import dev.cassandrakafka.model.route.NullPolicy;
import dev.cassandrakafka.sink.plan.Compiled;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import dev.cassandrakafka.sink.plan.RouteCompiler;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is read from records is what a real Cassandra gives back. */
class ServerRoundTripIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    private String keyspace = "";

    @BeforeEach
    void makeKeyspace() {
        keyspace = cassandra.keyspace();
    }

    @Test
    void everyTypeComesBackAsItWasWritten() {
        // Given
        session()
                .execute("CREATE TYPE %s.address (street text, number int, lines frozen<list<text>>)"
                        .formatted(keyspace));
        String columns = AllTypes.COLUMNS.stream()
                .map(column ->
                        "%s %s".formatted(column.name(), column.type().replace("address", keyspace + ".address")))
                .reduce("", (all, column) -> all + ", " + column);
        create("CREATE TABLE %s.t (id text PRIMARY KEY" + columns + ")");
        RouteBuilder route = route().map("id", "key");
        AllTypes.COLUMNS.forEach(column -> route.map(column.name(), "value." + column.name()));

        // When
        write(Reading.by(plan(route)).row("k", AllTypes.record()));

        // Then
        for (AllTypes.Column column : AllTypes.COLUMNS) {
            String cql = "SELECT toJson(%s) FROM %s.t WHERE id = 'k'".formatted(column.name(), keyspace);
            assertThat(one(cql)).as(column.type()).isEqualTo(column.stored());
        }
    }

    @Test
    void unsetKeepsNullDeletesAndAnEmptyListClears() {
        // Given
        create("CREATE TABLE %s.t (id text PRIMARY KEY, a int, b int, c list<int>)");
        Reading reading = Reading.by(plan(route().map("id", "key")
                .map("a", "value.a")
                .map("b", "value.b")
                .map("c", "value.c")
                .nulls(NullPolicy.NULL)));

        // When
        write(reading.row("k", "{\"a\": 1, \"b\": 2, \"c\": [3]}"));
        write(later(reading.row("k", "{\"b\": null, \"c\": []}")));

        // Then
        assertThat(one("SELECT JSON * FROM " + keyspace + ".t"))
                .isEqualTo("{\"id\": \"k\", \"a\": 1, \"b\": null, \"c\": null}");
    }

    @Test
    void writeTimesAndTimesToLiveAreThoseOfTheRow() {
        // Given
        create("CREATE TABLE %s.t (id text PRIMARY KEY, a int) WITH default_time_to_live = 5000");
        Reading byTable = Reading.by(plan(route().map("id", "key").map("a", "value.a")));
        Reading byRecord =
                Reading.by(plan(route().map("id", "key").map("a", "value.a").ttl("value.ttl", null)));

        // When
        write(byTable.row("table", "{\"a\": 1}"));
        write(byRecord.row("record", "{\"a\": 1, \"ttl\": 100}"));

        // Then
        assertThat(one("SELECT toJson(writetime(a)) FROM %s.t WHERE id = 'table'".formatted(keyspace)))
                .isEqualTo(String.valueOf(Reading.ORDER_MICROS));
        assertThat(ttl("table")).isBetween(4000, 5000);
        assertThat(ttl("record")).isBetween(50, 100);
    }

    @Test
    void aDeletionTakesTheRowOrTheStaticColumnsAndNothingElse() {
        // Given
        create("CREATE TABLE %s.t (p text, c int, s text static, v int, PRIMARY KEY (p, c))");
        Reading rows = Reading.by(
                plan(route().map("p", "key").map("c", "record.partition").map("v", "value.v")));
        Reading statics = Reading.by(plan(route().map("p", "key").map("s", "value.s")));
        write(rows.row("a", "{\"v\": 1}"));
        write(statics.row("a", "{\"s\": \"x\"}"));

        // When, Then
        write(later(statics.row("a", null)));
        assertThat(one("SELECT JSON * FROM " + keyspace + ".t"))
                .isEqualTo("{\"p\": \"a\", \"c\": 3, \"s\": null, \"v\": 1}");
        write(later(rows.row("a", null)));
        assertThat(session().execute("SELECT * FROM " + keyspace + ".t").all()).isEmpty();
    }

    @Test
    void setsMayComeInAnyOrderAndTwiceEvenInAPartitionKey() {
        // Given
        create("CREATE TABLE %s.t (id frozen<set<int>> PRIMARY KEY, m map<text, int>, s set<text>)");
        Reading reading = Reading.by(
                plan(route().map("id", "value.id").map("m", "value.m").map("s", "value.s")));

        // When
        write(reading.row(
                "k", "{\"id\": [3, 1, 3], \"m\": {\"b\": 1, \"a\": 2, \"b\": 3}, \"s\": [\"b\", \"a\", \"b\"]}"));

        // Then
        assertThat(one("SELECT JSON * FROM %s.t WHERE id = {1, 3}".formatted(keyspace)))
                .isEqualTo("{\"id\": [1, 3], \"m\": {\"a\": 2, \"b\": 3}, \"s\": [\"a\", \"b\"]}");
    }

    private RouteBuilder route() {
        return RouteBuilder.into(keyspace, "t");
    }

    private void create(String cql) {
        session().execute(cql.formatted(keyspace));
    }

    private RoutePlan plan(RouteBuilder route) {
        TableLookup tables = TableLookup.of(session().refreshSchema().getKeyspaces());
        Compiled compiled = RouteCompiler.compile(route.route(), "routes[0]", tables);
        assertThat(compiled).isInstanceOf(RoutePlan.class);
        return (RoutePlan) compiled;
    }

    private static Row later(Row row) {
        @Nullable ByteBuffer[] values = new ByteBuffer[row.plan().slots().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(i);
        }
        return new Row(row.plan(), row.operation(), row.timestampMicros() + 1, row.ttlSeconds(), values);
    }

    private static void write(Row row) {
        TablePlan plan = row.plan();
        if (row.operation() == Operation.DELETE) {
            BoundStatement delete = session().prepare(plan.deleteCql()).bind().setLong(0, row.timestampMicros());
            List<Integer> key = plan.primaryKey();
            for (int i = 0; i < key.size(); i++) {
                delete = delete.setBytesUnsafe(i + 1, row.value(key.get(i)));
            }
            session().execute(delete);
            return;
        }
        BoundStatement upsert =
                session().prepare(plan.upsertCql()).bind().setLong(plan.upsertTimestampIndex(), row.timestampMicros());
        for (int i = 0; i < plan.slots().size(); i++) {
            upsert = row.isSet(i) ? upsert.setBytesUnsafe(i, row.value(i)) : upsert;
        }
        session().execute(row.ttlSeconds() == 0 ? upsert : upsert.setInt(plan.upsertTtlIndex(), row.ttlSeconds()));
    }

    private int ttl(String id) {
        String json = one("SELECT toJson(ttl(a)) FROM %s.t WHERE id = '%s'".formatted(keyspace, id));
        return Integer.parseInt(json);
    }

    private static String one(String cql) {
        List<com.datastax.oss.driver.api.core.cql.Row> rows =
                session().execute(cql).all();
        assertThat(rows).hasSize(1);
        return String.valueOf(rows.get(0).getString(0));
    }

    private static CqlSession session() {
        return cassandra.session();
    }
}
