package dev.cassandrakafka.benchmarks.scan;

import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reads segments again and again, in turn with Cassandra's own reader and nothing behind it, with ours up to the raw record, and with ours into
 * Kafka. Arguments: directory of the segments, brokers, prefix of the raw topic, its partitions, rounds, file of a captured table's schema,
 * and files of further tables of its keyspace. File {@code others} of that directory holds the ids of all other tables. A line of output for
 * each: {@code <way> <mutations> <captured> <CPU seconds> <seconds>}; the first round of each way only warms up.
 */
public final class ScanMain {
    private static final int FIXED = 5;

    private ScanMain() {}

    /** Ends with exit code 0. */
    public static void main(String[] arguments) throws IOException {
        ClientMode.initialize();
        Path directory = Path.of(arguments[0]);
        List<TableSchema> tables = new ArrayList<>();
        for (int i = FIXED; i < arguments.length; i++) {
            tables.add(TableSchemaJson.read(Files.readAllBytes(Path.of(arguments[i]))));
        }
        Registration.register(tables);
        List<UUID> others = Files.readAllLines(directory.resolve("others")).stream()
                .map(UUID::fromString)
                .toList();
        Passes passes = new Passes(Segments.in(directory), tables, others, Integer.parseInt(arguments[3]));
        Counts counts = passes.count();
        int rounds = Integer.parseInt(arguments[4]);
        try (IntoKafka kafka = new IntoKafka(arguments[1], arguments[2], directory)) {
            for (int round = 0; round <= rounds; round++) {
                report(round, "no-op", counts, passes::nothing);
                report(round, "records", counts, passes::records);
                report(round, "kafka", counts, () -> kafka.publish(passes));
            }
        }
        System.exit(0);
    }

    private interface Pass {
        void run() throws IOException;
    }

    private static void report(int round, String way, Counts counts, Pass pass) throws IOException {
        double cpu = cpuSeconds();
        long wall = System.nanoTime();
        pass.run();
        double seconds = (System.nanoTime() - wall) / 1e9;
        if (round > 0) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .printf(
                            Locale.ROOT,
                            "%s %d %d %.6f %.6f%n",
                            way,
                            counts.mutations(),
                            counts.captured(),
                            cpuSeconds() - cpu,
                            seconds);
        }
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
