package dev.cassandrakafka.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What ranges of seeds came to, a line each in {@code target/simulation/results.csv}; the story of each that failed lies beside it. */
final class Results {
    private static final Path FOLDER = Path.of("target", "simulation");
    private static final String HEADER = "from,count,events,faults,failed,millis\n";

    private final long from;
    private final long startNanos = System.nanoTime();
    private long count;
    private long events;
    private long faults;
    private long failed;

    Results(long from) {
        this.from = from;
    }

    void add(History history, List<String> wrong) {
        count++;
        events += history.events();
        faults += history.faults();
        if (!wrong.isEmpty()) {
            failed++;
            String story = String.join("\n", history.trace()) + "\n" + String.join("\n", wrong) + "\n";
            write(FOLDER.resolve("s" + history.seed() + ".txt"), story, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    /** Keeps the sums. */
    void close() {
        Path file = FOLDER.resolve("results.csv");
        write(file, Files.exists(file) ? "" : HEADER, StandardOpenOption.APPEND);
        long millis = (System.nanoTime() - startNanos) / 1_000_000;
        write(
                file,
                "%d,%d,%d,%d,%d,%d%n".formatted(from, count, events, faults, failed, millis),
                StandardOpenOption.APPEND);
    }

    private static void write(Path file, String text, StandardOpenOption how) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
