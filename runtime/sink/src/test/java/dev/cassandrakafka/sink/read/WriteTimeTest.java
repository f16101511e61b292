package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.model.route.MissingPolicy;
import dev.cassandrakafka.model.route.WriteOrder;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WriteTimeTest {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final FakeTable TABLE =
            FakeTable.of("ks", "t").partitionKey("id", DataTypes.TEXT).column("v", DataTypes.INT);

    private static RouteBuilder route() {
        return RouteBuilder.into("ks", "t").map("id", "key").map("v", "value.v");
    }

    @Test
    void withOrderRecordTimeTheTimeOfTheRecordIsTaken() {
        Reading reading = Reading.by(route().order(WriteOrder.RECORD_TIME).plan(TABLE));

        assertThat(reading.at(1_600_000_000_123L).row("a", "{}").timestampMicros())
                .isEqualTo(1_600_000_000_123_000L);
        assertThat(reading.row("a", null).timestampMicros()).isEqualTo(1_600_000_000_123_000L);
        assertThat(reading.at(-1).bad("a", "{}").reason()).isEqualTo(BadReason.NO_TIMESTAMP);
    }

    @ParameterizedTest
    @EnumSource(WriteOrder.class)
    void aTimeFarInTheFutureIsBad(WriteOrder order) {
        Reading reading = Reading.by(route().order(order).plan(TABLE));

        reading.at(Reading.NOW_MILLIS + HOUR_MILLIS).row("a", "{}");
        assertThat(reading.at(Reading.NOW_MILLIS + HOUR_MILLIS + 1).bad("a", "{}"))
                .isEqualTo(new BadRecord(
                        BadReason.TIMESTAMP_IN_FUTURE,
                        "record.timestamp: more than 3600 s ahead of the clock; its row could not be changed until"
                                + " then"));
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 1700000000, 1700000000000000",
        "SECONDS, 1700000000.5, 1700000000500000",
        "MILLISECONDS, 1700000000123, 1700000000123000",
        "MICROSECONDS, -5, -5",
        "NANOSECONDS, 1999, 1",
        "DAYS, 1, 86400000000",
        ", '\"12\"', 12"
    })
    void aMappedTimeIsTakenAsItIs(EpochUnit unit, String json, long micros) {
        Reading reading = Reading.by(route().timestamp("value.ts", unit).plan(TABLE));

        assertThat(reading.at(Long.MAX_VALUE).row("a", "{\"ts\": " + json + "}").timestampMicros())
                .isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({
        "{},BAD_TIMESTAMP",
        "{\"ts\": null},BAD_TIMESTAMP",
        "{\"ts\": 9223372036854775807},OVERFLOW",
        "{\"ts\": \"soon\"},WRONG_TYPE",
        "{\"ts\": true},WRONG_TYPE",
        "{\"ts\": []},WRONG_TYPE"
    })
    void aMappedTimeThatIsNoneIsBad(String json, BadReason reason) {
        Reading reading =
                Reading.by(route().timestamp("value.ts", EpochUnit.SECONDS).plan(TABLE));

        assertThat(reading.bad("a", json).reason()).isEqualTo(reason);
    }

    @Test
    void theWriteTimeThatMeansNoneToCassandraIsBad() {
        Reading reading = Reading.by(route().timestamp("value.ts", null).plan(TABLE));

        assertThat(reading.bad("a", "{\"ts\": -9223372036854775808}").reason()).isEqualTo(BadReason.OVERFLOW);
    }

    @Test
    void aDeletionTakesTheMappedTimeWhereItCanAndElseThatOfTheRecord() {
        Reading fromValue = Reading.by(route().timestamp("value.ts", null).plan(TABLE));
        Reading fromRecord =
                Reading.by(route().timestamp("record.offset", EpochUnit.SECONDS).plan(TABLE));

        assertThat(fromValue.row("a", null).timestampMicros()).isEqualTo(Reading.NOW_MILLIS * 1000);
        assertThat(fromRecord.row("a", null).timestampMicros()).isEqualTo(42_000_000);
    }

    @ParameterizedTest
    @CsvSource({"1,60", "0.5,30", "0.001,1", "1.0001,61", "'\"2\"',120"})
    void aMappedTimeToLiveIsRoundedUpToSeconds(String json, int seconds) {
        Reading reading = Reading.by(route().ttl("value.ttl", EpochUnit.MINUTES).plan(TABLE));

        assertThat(reading.row("a", "{\"ttl\": " + json + "}").ttlSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0,BAD_TTL", "-1,BAD_TTL", "630720001,BAD_TTL", "1e300,OVERFLOW", "'\"x\"',WRONG_TYPE"})
    void aMappedTimeToLiveThatIsNoneIsBad(String json, BadReason reason) {
        Reading reading = Reading.by(route().ttl("value.ttl", null).plan(TABLE));

        assertThat(reading.bad("a", "{\"ttl\": " + json + "}").reason()).isEqualTo(reason);
    }

    @Test
    void anAbsentTimeToLiveIsThatOfTheTableUnlessAbsentFieldsAreErrors() {
        assertThat(Reading.by(route().ttl("value.ttl", null).plan(TABLE))
                        .row("a", "{}")
                        .ttlSeconds())
                .isZero();
        assertThat(Reading.by(route().ttl("value.ttl", null)
                                .missing(MissingPolicy.ERROR)
                                .plan(TABLE))
                        .bad("a", "{\"v\": 1}")
                        .message())
                .isEqualTo("value.ttl: absent; it is the time to live of the row");
        assertThat(Reading.by(route().ttlSeconds(7).plan(TABLE)).row("a", "{}").ttlSeconds())
                .isEqualTo(7);
    }
}
