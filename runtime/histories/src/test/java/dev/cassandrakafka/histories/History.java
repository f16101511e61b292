package dev.cassandrakafka.histories;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.table.TableFromTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jcip.annotations.NotThreadSafe;

/** One history: statements and faults from a seed, then everything is healed and each table is held against its topic. */
@NotThreadSafe
final class History {
    private static final int FAULT_EVERY = 25;
    private static final Duration REQUEST = Duration.ofSeconds(3);

    private final long seed;
    private final World world;
    private final String keyspace;
    private final List<String> done = new ArrayList<>();
    private int refused;
    private int faultCount;

    History(long seed, World world) {
        this.seed = seed;
        this.world = world;
        this.keyspace = "h" + seed;
    }

    /** Runs it and gives what is wrong afterwards, nothing if all is well. */
    List<String> run(int statements, Duration toAgree) {
        Random random = new Random(seed);
        try (CapturePipeline pipeline = world.pipeline(keyspace)) {
            pipeline.awaitReady();
            Statements next = new Statements(random, keyspace);
            Faults faults = new Faults(random, world, pipeline);
            for (int step = 1; step <= statements; step++) {
                if (random.nextInt(FAULT_EVERY) == 0) {
                    faults.next(step);
                }
                execute(next.next());
            }
            faults.heal();
            faults.log().forEach(fault -> done.add("-- " + fault));
            faultCount = faults.log().size();
            world.kafka().awaitReady();
            world.cassandra().awaitReady();
            if (world.cassandra().nodes().size() > 1) {
                world.cassandra().node(1).repair(keyspace);
            }
            return wrong(pipeline, toAgree);
        } finally {
            keep();
        }
    }

    /** How many statements were refused or not answered; what became of those, only the table knows. */
    int refused() {
        return refused;
    }

    /** How often something was ended or started again. */
    int faults() {
        return faultCount;
    }

    private void execute(String cql) {
        done.add(cql);
        try {
            world.cassandra()
                    .session()
                    .execute(SimpleStatement.newInstance(cql)
                            .setConsistencyLevel(DefaultConsistencyLevel.QUORUM)
                            .setTimeout(REQUEST));
        } catch (QueryValidationException e) {
            throw new IllegalStateException("no history can hold this: " + cql, e);
        } catch (DriverException e) {
            refused++;
            done.add("-- " + e.getMessage());
        }
    }

    /** What differs when nothing changes any more, or the time is over. */
    private List<String> wrong(CapturePipeline pipeline, Duration toAgree) {
        long end = System.nanoTime() + toAgree.toNanos();
        List<String> wrong;
        do {
            wrong = new ArrayList<>();
            for (String table : Tables.ALL) {
                wrong.addAll(compare(pipeline.topic(keyspace, table), table));
            }
        } while (!wrong.isEmpty() && System.nanoTime() < end);
        return wrong;
    }

    private List<String> compare(String topic, String table) {
        try (var consumer = world.kafka().clients().consumer(Map.of("isolation.level", "read_committed"))) {
            TableFromTopic rebuilt = TableFromTopic.of(world.cassandra().session(), keyspace, table)
                    .addAll(consumer, topic);
            List<String> wrong = new ArrayList<>(rebuilt.differences());
            rebuilt.late().forEach(late -> wrong.add("late: " + late));
            return wrong.stream().map(line -> table + ": " + line).toList();
        }
    }

    private void keep() {
        try {
            Files.write(Path.of("target", "histories", keyspace + ".cql"), done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
