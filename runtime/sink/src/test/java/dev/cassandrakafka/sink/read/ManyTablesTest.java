package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import dev.cassandrakafka.sink.plan.RouteCompiler;
import dev.cassandrakafka.sink.plan.RoutePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyTablesTest {
    private static final FakeTable BY_ID =
            FakeTable.of("ks", "by_id").partitionKey("id", DataTypes.TEXT).column("v", DataTypes.INT);
    private static final FakeTable BY_V =
            FakeTable.of("ks", "by_v").partitionKey("v", DataTypes.TEXT).column("id", DataTypes.TEXT);

    private static Reading reading() {
        Route route = new Route(
                List.of("topic"),
                null,
                null,
                List.of(
                        RouteBuilder.into("ks", "by_id")
                                .map("id", "key")
                                .map("v", "value.v")
                                .mapping(),
                        RouteBuilder.into("ks", "by_v")
                                .map("id", "key")
                                .map("v", "value.v")
                                .mapping()));
        return Reading.by((RoutePlan) RouteCompiler.compile(route, "routes[0]", BY_ID.lookup(BY_V)));
    }

    @Test
    void oneRecordBecomesARowOfEachTable() {
        Outcome outcome = reading().read("a", "{\"v\": 5}");

        assertThat(((Outcome.Rows) outcome).rows())
                .extracting(row -> row.plan().tableName() + Decoded.row(row))
                .containsExactly("ks.by_id{id=a, v=5}", "ks.by_v{id=a, v=5}");
    }

    @Test
    void whatIsBadForOneTableIsWrittenToNone() {
        assertThat(reading().bad("a", "{\"v\": null}").message())
                .isEqualTo("value.v: absent or null; it feeds primary key column \"v\" of ks.by_v");
        assertThat(reading().bad("a", "{\"v\": \"x\"}").message())
                .isEqualTo("value.v: text that is no number, which is no int; it feeds column \"v\" of ks.by_id");
        assertThat(reading().bad("a", null).reason()).isEqualTo(BadReason.NULL_VALUE);
    }
}
