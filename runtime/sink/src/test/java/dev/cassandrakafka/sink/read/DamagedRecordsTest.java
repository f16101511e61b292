package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.sink.codec.CqlTypes;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes of a record are, reading them ends with an outcome: an exception would stop the pipeline. */
class DamagedRecordsTest {
    private static final byte[] KEY = {'k'};
    private static final byte[] SYNTAX =
            "{}[]\",:\\0123456789eE.-+nulltruefalse \u00e9".getBytes(StandardCharsets.UTF_8);

    private final byte[] whole = AllTypes.record().getBytes(StandardCharsets.UTF_8);
    private final Reading reading;

    DamagedRecordsTest() {
        FakeTable table =
                FakeTable.of("ks", "t").partitionKey("id", DataTypes.TEXT).column("all", DataTypes.TEXT);
        RouteBuilder route = RouteBuilder.into("ks", "t").map("id", "key").map("all", "value");
        AllTypes.COLUMNS.forEach(column -> {
            table.column(column.name(), CqlTypes.of(column.type()));
            route.map(column.name(), "value." + column.name());
        });
        table.column("part", DataTypes.TEXT);
        this.reading = Reading.by(route.map("part", "value.c_nested.a[1]").plan(table));
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void damagedRecordsAreRowsOrBad(@ForAll long seed) {
        Outcome outcome = reading.read(KEY, damage(new Random(seed)));

        if (outcome instanceof Outcome.Bad bad) {
            assertThat(bad.record().message()).startsWith("value");
        }
    }

    @Property(tries = 2000)
    void anyBytesAreRowsOrBad(@ForAll byte[] bytes) {
        assertThat(reading.read(KEY, bytes)).isNotNull();
    }

    private byte[] damage(Random random) {
        byte[] bytes = whole;
        int hits = 1 + random.nextInt(4);
        for (int i = 0; i < hits && bytes.length > 0; i++) {
            bytes = hit(bytes, random);
        }
        return bytes;
    }

    /** A byte replaced or put in, or a stretch doubled or cut out. */
    private static byte[] hit(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(30));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(bytes, at, end - at);
            case 1 -> out.write(SYNTAX[random.nextInt(SYNTAX.length)]);
            case 2 -> out.write(random.nextInt(256));
            default -> at = random.nextBoolean() ? end : Math.min(at + 1, bytes.length);
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
