package dev.cassandrakafka.benchmarks.pipe;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.testkit.cqlstub.CqlStub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What one would write by hand, in a process of its own: poll, Jackson's tree, bind, execute without waiting, commit each second when
 * nothing is in flight. {@code <bootstrap> <topic> <group> <CQL port> <scenario> single|batch}. It has no dead letters, no order of a key,
 * no retry: what it costs is what cannot be done without.
 */
public final class BareLoop {
    private static final int IN_FLIGHT = 1024;
    private static final int BATCH = 32;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

    private final CqlSession session;
    private final PreparedStatement insert;
    private final BareTable table;
    private final boolean batches;
    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore window = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Map<String, List<BoundStatement>> groups = new HashMap<>();

    private BareLoop(CqlSession session, Scenario scenario, boolean batches) {
        this.session = session;
        this.table = BareTable.of(scenario);
        this.insert = session.prepare(table.cql(scenario));
        this.batches = batches;
    }

    /** Runs until the process ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var port = Integer.parseInt(arguments[3]);
        try (var session = CqlSession.builder()
                        .addContactPoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                        .withLocalDatacenter(CqlStub.DATACENTER)
                        .withConfigLoader(patience())
                        .build();
                var consumer = new KafkaConsumer<>(
                        consumer(arguments[0], arguments[2]),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(arguments[1]));
            new BareLoop(session, Scenario.valueOf(arguments[4]), "batch".equals(arguments[5])).run(consumer);
        }
    }

    /** On a busy machine the default of two seconds is too short. */
    private static DriverConfigLoader patience() {
        return DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
                .build();
    }

    private static Map<String, Object> consumer(String bootstrap, String group) {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                group,
                "max.poll.records",
                2000,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
    }

    private void run(KafkaConsumer<byte[], byte[]> consumer) throws IOException, InterruptedException {
        var committed = System.nanoTime();
        while (failure.get() == null) {
            for (var record : consumer.poll(POLL)) {
                take(record);
            }
            flush();
            if (System.nanoTime() - committed > COMMIT_NANOS) {
                window.acquire(IN_FLIGHT);
                window.release(IN_FLIGHT);
                consumer.commitSync();
                committed = System.nanoTime();
            }
        }
        throw new IllegalStateException("a write failed", failure.get());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws IOException, InterruptedException {
        JsonNode tree = json.readTree(record.value());
        var row = table.bind(insert, record, tree);
        if (!batches) {
            execute(row);
            return;
        }
        var net = tree.get("properties").get("net").textValue();
        var group = groups.computeIfAbsent(net, n -> new ArrayList<>(BATCH));
        group.add(row);
        if (group.size() == BATCH) {
            execute(batch(group));
            group.clear();
        }
    }

    private void flush() throws InterruptedException {
        for (var group : groups.values()) {
            if (!group.isEmpty()) {
                execute(batch(group));
                group.clear();
            }
        }
    }

    private static BatchStatement batch(List<BoundStatement> rows) {
        return BatchStatement.newInstance(DefaultBatchType.UNLOGGED).addAll(rows);
    }

    private void execute(Statement<?> statement) throws InterruptedException {
        window.acquire();
        session.executeAsync(statement).whenComplete((rows, error) -> {
            window.release();
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }
}
