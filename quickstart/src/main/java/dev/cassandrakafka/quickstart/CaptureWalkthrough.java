package dev.cassandrakafka.quickstart;

import dev.cassandrakafka.quickstart.cdc.ChangeFeed;
import dev.cassandrakafka.quickstart.cdc.EventText;
import dev.cassandrakafka.quickstart.cdc.Shop;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.table.TableFromTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What {@code --cdc} does once the servers run: change a table, show the events beside the statements, rebuild the table from them. */
final class CaptureWalkthrough {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final String INDENT = "         ";

    private final Console console;
    private final Servers servers;
    private int events;
    private int expected;

    CaptureWalkthrough(Console console, Servers servers) {
        this.console = console;
        this.servers = servers;
    }

    int run(Repository project, Path folder, boolean once, Walkthrough.Rest rest) throws InterruptedException {
        servers.cassandra().createKeyspace(Shop.KEYSPACE);
        Shop.SCHEMA.forEach(servers.cassandra()::ddl);
        console.step("keyspace %s with table %s is made; control, capture and merge start"
                .formatted(Shop.KEYSPACE, Shop.TABLE));
        try (CapturePipeline pipeline = CapturePipeline.builder(servers.cassandra(), servers.kafka())
                .repository(project.root())
                .directory(folder.resolve("roles"))
                .prefix(Shop.KEYSPACE)
                .keyspaces(Shop.KEYSPACE)
                .start()) {
            pipeline.awaitReady();
            String topic = pipeline.topic(Shop.KEYSPACE, Shop.TABLE);
            console.step("changes of %s.%s go to topic %s\n".formatted(Shop.KEYSPACE, Shop.TABLE, topic));
            try (ChangeFeed feed = feed(topic)) {
                for (Shop.Step step : Shop.STEPS) {
                    change(step, feed);
                }
                boolean equal = compare(topic);
                if (!once) {
                    goOn(topic, feed, rest);
                }
                return equal ? 0 : 1;
            }
        }
    }

    private ChangeFeed feed(String topic) {
        return new ChangeFeed(servers.kafka().clients().consumer(Map.of("isolation.level", "read_committed")), topic);
    }

    private void change(Shop.Step step, ChangeFeed feed) {
        console.step(step.cql().replace("\n", "\n" + INDENT));
        servers.cassandra().execute(step.cql());
        expected += step.events();
        if (step.events() == 0) {
            console.text(INDENT + "  (no event: what is there is newer)");
        }
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (events < expected) {
            show(feed);
            if (System.nanoTime() > end) {
                throw new QuickstartException(
                        "waited %d s for %d events and saw %d; the logs are in the folder named above"
                                .formatted(LONGEST_WAIT.toSeconds(), expected, events));
            }
        }
    }

    private void show(ChangeFeed feed) {
        for (ConsumerRecord<byte[], byte[]> record : feed.next()) {
            // Those without a key are of the whole table, such as that cdc is on, and stand in every partition.
            if (record.key() != null) {
                events++;
                console.text(INDENT + "  -> " + EventText.of(record.value()));
            }
        }
    }

    private boolean compare(String topic) {
        TableFromTopic table = TableFromTopic.of(servers.cassandra().session(), Shop.KEYSPACE, Shop.TABLE)
                .addAll(servers.kafka().clients().consumer(Map.of("isolation.level", "read_committed")), topic);
        List<String> differences = new ArrayList<>(table.differences());
        differences.addAll(table.late());
        console.text("");
        differences.forEach(console::text);
        console.step(
                differences.isEmpty()
                        ? "the table rebuilt from %d events of the topic is equal: %d rows, each cell with its value, write time and expiry"
                                .formatted(events, table.rows())
                        : "the table rebuilt from the topic differs");
        return differences.isEmpty();
    }

    private void goOn(String topic, ChangeFeed feed, Walkthrough.Rest rest) throws InterruptedException {
        console.text(
                """

                It goes on running and shows what comes; Ctrl-C ends all of it. In another terminal, with Kafka's and Cassandra's own tools:

                  cqlsh %s %d -e "UPDATE shop.orders SET status = 'back' WHERE customer = 'ann' AND number = 1"
                  kafka-console-consumer.sh --bootstrap-server %s --topic %s --from-beginning --isolation-level read_committed
                """
                        .formatted(
                                Quickstart.contactPoint(servers),
                                servers.cassandra().port(),
                                servers.kafka().bootstrapServers(),
                                topic));
        AtomicBoolean ended = new AtomicBoolean();
        Thread shower = new Thread(() -> {
            while (!ended.get()) {
                show(feed);
            }
        });
        shower.setDaemon(true);
        shower.start();
        rest.await();
        ended.set(true);
        shower.join();
    }
}
