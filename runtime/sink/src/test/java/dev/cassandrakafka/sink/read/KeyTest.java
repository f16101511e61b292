package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.internal.core.util.RoutingKey;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final FakeTable SIMPLE =
            FakeTable.of("ks", "t").partitionKey("id", DataTypes.TEXT).clustering("c", DataTypes.TEXT);
    private static final FakeTable COMPOSITE =
            FakeTable.of("ks", "t").partitionKey("c", DataTypes.TEXT).partitionKey("id", DataTypes.TEXT);

    private static Reading reading(FakeTable table) {
        return Reading.by(RouteBuilder.into("ks", "t")
                .value(Format.STRING)
                .map("id", "key")
                .map("c", "value")
                .plan(table));
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRoutingKeyIsTheDrivers() {
        assertThat(reading(SIMPLE).row("a", "b").routingKey()).isEqualTo(utf8("a"));
        assertThat(reading(COMPOSITE).row("a", "bc").routingKey()).isEqualTo(RoutingKey.compose(utf8("bc"), utf8("a")));
    }

    @Test
    void rowsOfOneKeyHaveOnePrimaryKeyAndOthersHaveNot() {
        Reading reading = reading(SIMPLE);

        assertThat(reading.row("a", "bc").primaryKey())
                .isEqualTo(reading.row("a", "bc").primaryKey())
                .isNotEqualTo(reading.row("ab", "c").primaryKey());
    }

    @Test
    void anEmptyPartitionKeyIsBadUnlessItIsComposite() {
        assertThat(reading(SIMPLE).bad("", "c"))
                .isEqualTo(
                        new BadRecord(
                                BadReason.EMPTY_KEY,
                                "key: empty, which Cassandra does not take as a partition key; it feeds column \"id\" of ks.t"));
        reading(SIMPLE).row("a", "");
        reading(COMPOSITE).row("", "");
    }

    @Test
    void keysThatDoNotFitSixteenBitsAreBad() {
        String most = "x".repeat(65535);

        reading(SIMPLE).row(most, most);
        assertThat(reading(SIMPLE).bad(most + "x", "").message())
                .isEqualTo("key: the partition key has 65536 bytes, and Cassandra takes up to 65535; it feeds column"
                        + " \"id\" of ks.t");
        assertThat(reading(SIMPLE).bad("a", most + "x").reason()).isEqualTo(BadReason.TOO_LARGE);
        reading(COMPOSITE).row("a", "x".repeat(65535 - 7));
        assertThat(reading(COMPOSITE).bad("a", "x".repeat(65535 - 6)).reason()).isEqualTo(BadReason.TOO_LARGE);
    }
}
