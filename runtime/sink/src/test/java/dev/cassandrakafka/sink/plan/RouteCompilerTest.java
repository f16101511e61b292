package dev.cassandrakafka.sink.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.model.route.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteCompilerTest {
    private static final FakeTable SENSORS = FakeTable.of("ks", "Sensors")
            .partitionKey("site", DataTypes.TEXT)
            .partitionKey("day", DataTypes.DATE)
            .clustering("at", DataTypes.TIMESTAMP)
            .staticColumn("owner", DataTypes.TEXT)
            .staticColumn("zone", DataTypes.TEXT)
            .column("value", DataTypes.DOUBLE);

    private static RouteBuilder route() {
        return RouteBuilder.into("ks", "Sensors");
    }

    private static RouteBuilder keyed() {
        return route().map("at", "value.at").map("day", "value.day").map("site", "value.site");
    }

    @Test
    void statementsQuoteNamesAndBindInTheOrderOfTheSpec() {
        // When
        TablePlan plan = keyed().map("value", "value.v").plan(SENSORS).tables().get(0);

        // Then
        assertThat(plan.upsertCql())
                .isEqualTo("INSERT INTO \"ks\".\"Sensors\" (\"at\", \"day\", \"site\", \"value\") VALUES (?, ?, ?, ?)"
                        + " USING TIMESTAMP ? AND TTL ?");
        assertThat(plan.deleteCql())
                .isEqualTo("DELETE FROM \"ks\".\"Sensors\" USING TIMESTAMP ?"
                        + " WHERE \"site\" = ? AND \"day\" = ? AND \"at\" = ?");
        assertThat(plan.partitionKey()).containsExactly(2, 1);
        assertThat(plan.primaryKey()).containsExactly(2, 1, 0);
        assertThat(plan.upsertTimestampIndex()).isEqualTo(4);
        assertThat(plan.upsertTtlIndex()).isEqualTo(5);
        assertThat(plan.allColumns()).isFalse();
    }

    @Test
    void staticColumnsAloneNeedNoClusteringColumns() {
        // When
        TablePlan plan = route().map("site", "key")
                .map("day", "value.day")
                .map("owner", "value.owner")
                .map("zone", "value.zone")
                .plan(SENSORS)
                .tables()
                .get(0);

        // Then
        assertThat(plan.deleteCql())
                .isEqualTo("DELETE \"owner\", \"zone\" FROM \"ks\".\"Sensors\" USING TIMESTAMP ?"
                        + " WHERE \"site\" = ? AND \"day\" = ?");
        assertThat(plan.primaryKey()).containsExactly(0, 1);
    }

    @Test
    void everyColumnOfThePrimaryKeyMustBeMapped() {
        assertThat(route().map("site", "key").map("value", "value.v").problems(SENSORS))
                .containsExactly(
                        "routes[0].tables[0].columns: primary key column \"day\" of table ks.Sensors is not mapped; add it",
                        "routes[0].tables[0].columns: primary key column \"at\" of table ks.Sensors is not mapped; add it");
    }

    @Test
    void unknownNamesComeWithWhatMayHaveBeenMeant() {
        assertThat(RouteBuilder.into("kss", "Sensors").map("x", "key").problems(SENSORS))
                .containsExactly(
                        "routes[0].tables[0].keyspace: keyspace \"kss\" does not exist; create it or correct the"
                                + " name. Did you mean \"ks\"?");
        assertThat(RouteBuilder.into("ks", "sensors").map("x", "key").problems(SENSORS))
                .containsExactly("routes[0].tables[0].table: table ks.sensors does not exist; create it or correct the"
                        + " name. Case counts: did you mean \"Sensors\"?");
        assertThat(keyed().map("valeu", "value.v").map("unlike", "key").problems(SENSORS))
                .containsExactly(
                        "routes[0].tables[0].columns[3].name: table ks.Sensors has no column \"valeu\"; add it or correct"
                                + " the name. Did you mean \"value\"?",
                        "routes[0].tables[0].columns[4].name: table ks.Sensors has no column \"unlike\"; add it or correct"
                                + " the name.");
    }

    @Test
    void columnsThatCannotBeReadAreNamed() {
        assertThat(keyed().map("value", "value.")
                        .map("site", "key")
                        .column(new Column("owner", "key", "x", null))
                        .map("zone", "key", EpochUnit.SECONDS)
                        .problems(SENSORS))
                .containsExactly(
                        "routes[0].tables[0].columns[3].from: \"value.\": expected a name (letters, digits, '_', '-', '$',"
                                + " '@'; others as [\"…\"]) at position 7",
                        "routes[0].tables[0].columns[4].name: column \"site\" is mapped by columns[2] already; remove one"
                                + " of the two",
                        "routes[0].tables[0].columns[5]: column \"owner\" must have exactly one of from and literal",
                        "routes[0].tables[0].columns[6].unit: column \"zone\" is text; a unit is for timestamp, date and"
                                + " time; remove it");
    }

    @Test
    void literalsAreCheckedAndCompiled() {
        assertThat(keyed().literal("value", "much").problems(SENSORS))
                .containsExactly("routes[0].tables[0].columns[3].literal: text that is no number, which is no double;"
                        + " correct it");
        assertThat(keyed().literal("value", "1.5")
                        .plan(SENSORS)
                        .tables()
                        .get(0)
                        .slots()
                        .get(3)
                        .source())
                .isInstanceOfSatisfying(
                        Source.Literal.class,
                        literal -> assertThat(literal.bytes().getDouble(0)).isEqualTo(1.5));
    }

    @Test
    void formatsThatCannotFeedATypeAreNamed() {
        FakeTable table =
                FakeTable.of("ks", "t").partitionKey("id", DataTypes.UUID).column("b", DataTypes.INT);
        assertThat(RouteBuilder.into("ks", "t")
                        .key(Format.LONG)
                        .value(Format.BYTES)
                        .map("id", "key")
                        .map("b", "value.x")
                        .problems(table))
                .containsExactly(
                        "routes[0].tables[0].columns[0].from: an integer cannot become a uuid; map another field or change"
                                + " the format",
                        "routes[0].tables[0].columns[1].from: the value is no JSON and has no fields; set value.format to"
                                + " Json or map the whole value");
    }

    @Test
    void typesThatCannotBeWrittenAreNamed() {
        FakeTable counters =
                FakeTable.of("ks", "t").partitionKey("id", DataTypes.INT).column("n", DataTypes.COUNTER);
        assertThat(RouteBuilder.into("ks", "t")
                        .map("id", "value.id")
                        .map("n", "value.n")
                        .problems(counters))
                .containsExactly("routes[0].tables[0].table: table ks.t has counters, which cannot be written yet");
        FakeTable others = FakeTable.of("ks", "t")
                .partitionKey("id", DataTypes.INT)
                .column("m", DataTypes.mapOf(DataTypes.frozenListOf(DataTypes.INT), DataTypes.INT))
                .column("c", DataTypes.custom("org.example.Geo"))
                .column("v", DataTypes.vectorOf(DataTypes.vectorOf(DataTypes.INT, 2), 2));
        assertThat(RouteBuilder.into("ks", "t")
                        .map("id", "value.id")
                        .map("m", "value.m")
                        .map("c", "value.c")
                        .map("v", "value.v")
                        .problems(others))
                .containsExactly(
                        "routes[0].tables[0].columns[1].name: column \"m\": maps with keys of type list<int> cannot be"
                                + " written, since the names of the fields of an object are text; map another column",
                        "routes[0].tables[0].columns[2].name: column \"c\": the custom type \"org.example.Geo\" cannot be"
                                + " written; map another column",
                        "routes[0].tables[0].columns[3].name: column \"v\": vectors of lists, sets, maps, tuples,"
                                + " user-defined types and vectors cannot be written; map another column");
    }

    @Test
    void timeToLiveAndWriteTimeAreChecked() {
        assertThat(keyed().ttlSeconds(0)
                        .ttl("value.ttl", EpochUnit.HOURS)
                        .timestamp("value[", null)
                        .problems(SENSORS))
                .containsExactly(
                        "routes[0].tables[0].ttlSeconds: ttl is set too; remove one of the two",
                        "routes[0].tables[0].ttlSeconds: 0 is not between 1 and 630720000; correct it",
                        "routes[0].tables[0].timestamp.from: \"value[\": expected an index of 1 to 6 digits or a name in"
                                + " quotes at position 7");
    }

    @Test
    void whatMaySurpriseIsNoted() {
        assertThat(keyed().timestamp("value.ts", null).plan(SENSORS).notes())
                .extracting(Problem::path)
                .containsExactly("routes[0].tables[0].deletes", "routes[0].tables[0].timestamp.from");
    }

    @Test
    void aRouteWithoutTopicsOrTablesIsNone() {
        assertThat(RouteCompiler.compile(new Route(null, null, null, null), "routes[1]", TableLookup.of(Map.of())))
                .isEqualTo(new InvalidRoute(List.of(
                        new Problem("routes[1].topics", "no topic; name at least one"),
                        new Problem("routes[1].tables", "no table; name at least one"))));
    }
}
