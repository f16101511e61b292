package dev.cassandrakafka.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import dev.cassandrakafka.testkit.table.TableFromTopic;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mutation of many megabytes (half a segment of 32 MiB is the most that a node takes), and a partition of many deleted ranges. */
class LargeMutationsIT {
    private static final int ROWS = 60;
    private static final int ROW_CHARACTERS = 200_000;
    private static final int RANGES = Integer.getInteger("cases.ranges", 20_000);
    private static final int RANGES_PER_BATCH = 500;
    private static final int EVERY = 100;

    @SuppressWarnings("NullAway.Init")
    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(CassandraVersion.V5_0, "large", List.of("large"));
        world.cassandra().ddl("CREATE TABLE large.rows (k int, c int, v text, PRIMARY KEY (k, c)) WITH cdc = true");
        world.cassandra().ddl("CREATE TABLE large.ranges (k int, c int, v int, PRIMARY KEY (k, c)) WITH cdc = true");
        world.capture("large", List.of("large"), "");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aMutationOfTwelveMegabytesArrivesWhole() {
        // Given
        PreparedStatement insert =
                world.cassandra().session().prepare("INSERT INTO large.rows (k, c, v) VALUES (1, ?, ?)");
        BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
        for (int row = 0; row < ROWS; row++) {
            batch.addStatement(insert.bind(row, text(row)));
        }
        // When
        world.cassandra().session().execute(batch.build());
        // Then
        assertThat(world.events("large").rows("large.rows")).hasSize(ROWS);
        assertThat(differences("rows")).isEmpty();
    }

    @Test
    void aPartitionOfManyDeletedRangesIsRebuilt() {
        // Given
        PreparedStatement insert =
                world.cassandra().session().prepare("INSERT INTO large.ranges (k, c, v) VALUES (1, ?, 1)");
        PreparedStatement delete =
                world.cassandra().session().prepare("DELETE FROM large.ranges WHERE k = 1 AND c > ? AND c < ?");
        for (int row = 0; row < RANGES; row += EVERY) {
            world.cassandra().session().execute(insert.bind(10 * row));
            world.cassandra().session().execute(insert.bind(10 * row + 3));
        }
        // When
        for (int first = 0; first < RANGES; first += RANGES_PER_BATCH) {
            BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
            for (int range = first; range < first + RANGES_PER_BATCH; range++) {
                batch.addStatement(delete.bind(10 * range, 10 * range + 5));
            }
            world.cassandra().session().execute(batch.build());
        }
        // Then
        assertThat(world.events("large").rows("large.ranges")).hasSize(RANGES + 2 * RANGES / EVERY);
        assertThat(differences("ranges")).isEmpty();
    }

    private static List<String> differences(String table) {
        TableFromTopic rebuilt = TableFromTopic.of(world.cassandra().session(), "large", table);
        world.events("large").of("large." + table).forEach(rebuilt::add);
        return rebuilt.differences();
    }

    private static String text(int seed) {
        byte[] bytes = new byte[ROW_CHARACTERS / 2];
        new Random(seed).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
