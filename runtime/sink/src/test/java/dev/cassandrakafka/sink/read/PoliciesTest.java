package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.DeletePolicy;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.model.route.MissingPolicy;
import dev.cassandrakafka.model.route.NullPolicy;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final FakeTable TABLE = FakeTable.of("ks", "t")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("c", DataTypes.INT)
            .column("v", DataTypes.INT);

    private static RouteBuilder keyed() {
        return RouteBuilder.into("ks", "t")
                .key(Format.JSON)
                .map("id", "key.id")
                .map("c", "key.c")
                .map("v", "value.v");
    }

    private static @Nullable ByteBuffer v(RouteBuilder route, String json) {
        return Reading.by(route.plan(TABLE))
                .row("{\"id\": \"a\", \"c\": 1}", json)
                .value(2);
    }

    @Test
    void absentFieldsAreUnsetOrNullOrBad() {
        assertThat(v(keyed(), "{}")).isSameAs(Row.UNSET);
        assertThat(v(keyed().missing(MissingPolicy.NULL), "{}")).isNull();
        assertThat(v(keyed().missing(MissingPolicy.NULL), "{\"v\": null}")).isSameAs(Row.UNSET);
        assertThat(Reading.by(keyed().missing(MissingPolicy.ERROR).plan(TABLE)).bad("{\"id\": \"a\", \"c\": 1}", "{}"))
                .isEqualTo(new BadRecord(
                        BadReason.MISSING_FIELD,
                        "value.v: absent; it feeds column \"v\" of ks.t, whose mapping says missing: Error"));
    }

    @Test
    void nullFieldsAreUnsetOrNull() {
        assertThat(v(keyed(), "{\"v\": null}")).isSameAs(Row.UNSET);
        assertThat(v(keyed().nulls(NullPolicy.NULL), "{\"v\": null}")).isNull();
        assertThat(v(keyed().nulls(NullPolicy.NULL), "{}")).isSameAs(Row.UNSET);
        assertThat(v(keyed().missing(MissingPolicy.ERROR), "{\"v\": null}")).isSameAs(Row.UNSET);
    }

    @Test
    void aKeyColumnIsNeverAbsentOrNull() {
        Reading reading = Reading.by(keyed().plan(TABLE));

        assertThat(reading.bad("{\"id\": \"a\"}", "{}"))
                .isEqualTo(new BadRecord(
                        BadReason.MISSING_KEY_COLUMN,
                        "key.c: absent or null; it feeds primary key column \"c\" of ks.t"));
        assertThat(reading.bad("{\"id\": null, \"c\": 1}", "{}").reason()).isEqualTo(BadReason.MISSING_KEY_COLUMN);
        assertThat(reading.bad("{\"id\": null, \"c\": 1}", null).reason()).isEqualTo(BadReason.MISSING_KEY_COLUMN);
        assertThat(reading.bad(null, "{}"))
                .isEqualTo(new BadRecord(
                        BadReason.NULL_KEY,
                        "key.id: the record has no key; it feeds primary key column \"id\" of ks.t"));
    }

    @Test
    void aRecordWithoutValueDeletesItsRow() {
        // When
        Row row = Reading.by(keyed().ttlSeconds(60).plan(TABLE)).row("{\"id\": \"a\", \"c\": 1}", null);

        // Then
        assertThat(row.operation()).isEqualTo(Operation.DELETE);
        assertThat(Decoded.row(row)).containsOnlyKeys("id", "c");
        assertThat(row.timestampMicros()).isEqualTo(Reading.ORDER_MICROS);
        assertThat(row.ttlSeconds()).isZero();
    }

    @Test
    void aRecordWithoutValueIsBadWhereTheKeyIsReadFromTheValueOrNothingIsDeleted() {
        RouteBuilder fromValue = RouteBuilder.into("ks", "t")
                .map("id", "key")
                .map("c", "value.c")
                .map("v", "value.v");

        assertThat(Reading.by(fromValue.plan(TABLE)).bad("a", null))
                .isEqualTo(new BadRecord(
                        BadReason.NULL_VALUE,
                        "value.c: the record has no value; it feeds primary key column \"c\" of ks.t"));
        assertThat(Reading.by(keyed().deletes(DeletePolicy.NEVER).plan(TABLE)).bad("{\"id\": \"a\", \"c\": 1}", null))
                .isEqualTo(new BadRecord(
                        BadReason.NULL_VALUE,
                        "value: null, and routes[0].tables[0].deletes is Never while the mapping reads the value"));
    }

    @Test
    void aRecordWithoutValueIsWrittenWhereNothingIsDeletedAndNothingReadsTheValue() {
        RouteBuilder keyOnly = RouteBuilder.into("ks", "t")
                .map("id", "key")
                .map("c", "record.partition")
                .literal("v", "5")
                .deletes(DeletePolicy.NEVER);

        Row row = Reading.by(keyOnly.plan(TABLE)).row("a", null);

        assertThat(row.operation()).isEqualTo(Operation.UPSERT);
        assertThat(Decoded.row(row)).containsEntry("v", "5");
    }

    @Test
    void aLiteralMayBePartOfTheKeyOfADeletion() {
        RouteBuilder literalKey =
                RouteBuilder.into("ks", "t").map("id", "key").literal("c", "9").map("v", "value.v");

        assertThat(Decoded.row(Reading.by(literalKey.plan(TABLE)).row("a", null)))
                .containsEntry("id", "a")
                .containsEntry("c", "9");
    }
}
