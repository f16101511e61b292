package dev.cassandrakafka.quickstart;

import dev.cassandrakafka.quickstart.data.Comparison;
import dev.cassandrakafka.quickstart.data.Earthquake;
import dev.cassandrakafka.quickstart.data.EarthquakeTable;
import dev.cassandrakafka.quickstart.data.EarthquakeTopic;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the quickstart does once everything runs: apply, send, watch, show, compare. */
final class Walkthrough {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final int ROWS_SHOWN = 10;

    private final Console console;
    private final Repository project;
    private final Servers servers;
    private final ControlPlane plane;

    Walkthrough(Console console, Repository project, Servers servers, ControlPlane plane) {
        this.console = console;
        this.project = project;
        this.servers = servers;
        this.plane = plane;
    }

    /** What happens after everything was shown, where it is not to end. */
    interface Rest {
        void await() throws InterruptedException;
    }

    int run(boolean once, Rest rest) throws Exception {
        GenericKubernetesResource example = Example.read(
                project.example(),
                servers.kafka().bootstrapServers(),
                Quickstart.contactPoint(servers),
                servers.cassandra().port());
        plane.apply(example);
        console.step("examples/earthquakes.yaml is applied");
        Map<String, String> lines = Quickstart.input(project);
        EarthquakeTopic.send(
                servers.kafka().bootstrapServers(), lines, sent -> console.progress("sent   ", sent, lines.size()));
        EarthquakeTable table = Quickstart.output(servers);
        awaitRows(table, lines.size());
        awaitReady(example, lines.size());
        show(table);
        List<String> differences = Comparison.differences(lines, table.all());
        differences.forEach(console::text);
        console.step(
                differences.isEmpty()
                        ? "all %,d rows are equal to their records".formatted(lines.size())
                        : "the rows differ from their records");
        if (!once) {
            hints();
            rest.await();
        }
        return differences.isEmpty() ? 0 : 1;
    }

    private void awaitRows(EarthquakeTable table, long all) throws InterruptedException {
        await("the rows to arrive", () -> {
            long rows = table.count();
            console.progress("arrived", rows, all);
            return rows >= all;
        });
    }

    private void awaitReady(GenericKubernetesResource example, long all) throws InterruptedException {
        await("the resource to be ready", () -> {
            GenericKubernetesResource live =
                    Objects.requireNonNull(plane.client().resource(example).get());
            Number processed = live.get("status", "recordsProcessed");
            return processed != null && processed.longValue() >= all && "True".equals(ready(live));
        });
    }

    private static @Nullable String ready(GenericKubernetesResource live) {
        List<Map<String, String>> conditions = live.get("status", "conditions");
        return conditions == null
                ? null
                : conditions.stream()
                        .filter(condition -> "Ready".equals(condition.get("type")))
                        .map(condition -> condition.get("status"))
                        .findFirst()
                        .orElse(null);
    }

    private void await(String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new QuickstartException("waited %d s for %s; the logs are in the folder named above"
                        .formatted(LONGEST_WAIT.toSeconds(), what));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private void show(EarthquakeTable table) throws IOException, InterruptedException {
        console.step("kubectl get cassandrasinks");
        console.lines(plane.table().lines());
        console.step("SELECT … FROM quakes.events LIMIT " + ROWS_SHOWN);
        TextTable rows = new TextTable(List.of("id", "magnitude", "at", "longitude", "latitude", "felt", "place"));
        for (Earthquake quake : table.some(ROWS_SHOWN)) {
            rows.add(List.of(
                    quake.id(),
                    Double.toString(quake.magnitude()),
                    quake.at().toString(),
                    Double.toString(quake.longitude()),
                    Double.toString(quake.latitude()),
                    quake.felt() == null ? "null" : quake.felt().toString(),
                    quake.place()));
        }
        console.lines(rows.lines());
    }

    private void hints() {
        console.text(
                """

                It goes on running; Ctrl-C ends all of it. In another terminal:

                  export KUBECONFIG=%s
                  kubectl get cassandrasinks,deployments,pods -o wide
                  kubectl describe cassandrasink earthquakes
                  kubectl edit cassandrasink earthquakes          (try replicas: 2)

                With Kafka's and Cassandra's own tools:

                  kafka-console-producer.sh --bootstrap-server %s --topic earthquakes --property parse.key=true
                  cqlsh %s %d -e 'SELECT * FROM quakes.events LIMIT 5'
                """
                        .formatted(
                                plane.kubeconfig(),
                                servers.kafka().bootstrapServers(),
                                Quickstart.contactPoint(servers),
                                servers.cassandra().port()));
    }
}
