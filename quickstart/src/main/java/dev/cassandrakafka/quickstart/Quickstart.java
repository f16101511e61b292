package dev.cassandrakafka.quickstart;

import dev.cassandrakafka.quickstart.data.EarthquakeFile;
import dev.cassandrakafka.quickstart.data.EarthquakeTable;
import dev.cassandrakafka.quickstart.data.EarthquakeTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole path on one machine: see {@code quickstart/run.sh --help}. */
@Command(
        name = "quickstart/run.sh",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts Kafka, Cassandra, a Kubernetes API server and the operator on this machine, applies examples/earthquakes.yaml,",
            "sends a week of earthquakes through it and shows what arrives. Goes on running until Ctrl-C.",
            "With --cdc the other way: a table changes by CQL, and its changes are shown as they arrive in a topic."
        })
public final class Quickstart implements Callable<Integer> {
    /** The namespace of the example. */
    static final String NAMESPACE = "default";

    @Option(
            names = "--cdc",
            description =
                    "Change capture: Cassandra, Kafka and the roles control, capture and merge, without Kubernetes.")
    private boolean cdc;

    @Option(
            names = "--once",
            description = {
                "Compare all rows with the input, or with --cdc the table rebuilt from its topic with the table, then end:",
                "exit code 0 if they are equal, 1 if not."
            })
    private boolean once;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "Where data and logs go. Default: quickstart/target/run, emptied first.")
    private @Nullable Path dir;

    @Option(names = "--repository", hidden = true, description = "Top folder of the project.")
    private Path repository = Path.of("");

    @Option(names = "--terminal", hidden = true, description = "The output is a terminal.")
    private boolean terminal;

    /** Runs it; the exit code is that of {@code --once}, 2 for wrong options. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Quickstart()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Console console = new Console(System.out, terminal);
        Repository project = new Repository(repository);
        Path folder = emptied((dir == null ? repository.resolve("quickstart/target/run") : dir).toAbsolutePath());
        System.setProperty("quickstart.folder", folder.toString());
        System.setProperty("logback.configurationFile", "logback-quickstart.xml");
        console.step("Kafka and Cassandra start (data and logs: " + folder + ")");
        try (Servers servers = Servers.start(folder)) {
            console.step("Kafka is at %s, Cassandra at %s:%d"
                    .formatted(
                            servers.kafka().bootstrapServers(),
                            contactPoint(servers),
                            servers.cassandra().port()));
            return cdc
                    ? new CaptureWalkthrough(console, servers).run(project, folder, once, this::untilInterrupted)
                    : earthquakes(console, project, folder, servers);
        }
    }

    private int earthquakes(Console console, Repository project, Path folder, Servers servers) throws Exception {
        servers.schema(project.schema());
        servers.kafka().createTopic(EarthquakeTopic.NAME, 4);
        servers.kafka().createTopic(EarthquakeTopic.NAME + ".failed", 1);
        try (ControlPlane plane = ControlPlane.start(project, folder)) {
            console.step("the API server is up and the operator runs (kubeconfig: " + plane.kubeconfig() + ")");
            return new Walkthrough(console, project, servers, plane).run(once, this::untilInterrupted);
        }
    }

    private void untilInterrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                main.join(30_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }));
        asked.await();
    }

    static String contactPoint(Servers servers) {
        return servers.cassandra().contactPoints().get(0);
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** How the rows compare with the input. */
    static Map<String, String> input(Repository project) {
        return EarthquakeFile.lines(project.earthquakes());
    }

    /** The rows. */
    static EarthquakeTable output(Servers servers) {
        return new EarthquakeTable(servers.cassandra().session());
    }
}
