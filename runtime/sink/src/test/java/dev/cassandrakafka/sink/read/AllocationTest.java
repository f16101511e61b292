package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.sun.management.ThreadMXBean;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int MAX_BYTES_PER_RECORD = 2000;
    private static final int RECORDS = 2000;
    private static final FakeTable TICKS = FakeTable.of("ks", "ticks")
            .partitionKey("id", DataTypes.TEXT)
            .column("mag", DataTypes.DOUBLE)
            .column("lon", DataTypes.DOUBLE)
            .column("at", DataTypes.TIMESTAMP)
            .column("place", DataTypes.TEXT)
            .column("n", DataTypes.INT);
    private static final String VALUE =
            """
            {"mag":4.53,"place":"52 km SSW of Somewhere, Chile","at":1700000000123,"n":1234,"unused":"some text",\
            "geo":{"lon":-71.1234,"lat":-33.5},"flag":true,"list":[1,2,3]}""";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aRecordCostsLittleMoreThanItsRow() {
        // Given
        Reading reading = Reading.by(RouteBuilder.into("ks", "ticks")
                .map("id", "key")
                .map("mag", "value.mag")
                .map("lon", "value.geo.lon")
                .map("at", "value.at")
                .map("place", "value.place")
                .map("n", "value.n")
                .plan(TICKS));
        bytesPerRecord(reading);

        // When, Then: of it, about 400 bytes are the record itself, made by the test
        assertThat(bytesPerRecord(reading)).isLessThan(MAX_BYTES_PER_RECORD);
    }

    private long bytesPerRecord(Reading reading) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < RECORDS; i++) {
            reading.row("us7000abcd", VALUE);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / RECORDS;
    }
}
