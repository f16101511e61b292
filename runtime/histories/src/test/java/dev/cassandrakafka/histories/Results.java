package dev.cassandrakafka.histories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** What histories came to, a line each in {@code target/histories/results.csv}, which later runs go on with. */
final class Results {
    private static final Path FILE = Path.of("target", "histories", "results.csv");
    private static final String HEADER = "seed,nodes,statements,refused,faults,wrong,seconds\n";

    private Results() {}

    static void add(long seed, int nodes, int statements, History history, List<String> wrong, Duration took) {
        try {
            Files.createDirectories(FILE.getParent());
            if (!Files.exists(FILE)) {
                Files.writeString(FILE, HEADER);
            }
            Files.writeString(
                    FILE,
                    "%d,%d,%d,%d,%d,%d,%d%n"
                            .formatted(
                                    seed,
                                    nodes,
                                    statements,
                                    history.refused(),
                                    history.faults(),
                                    wrong.size(),
                                    took.toSeconds()),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
