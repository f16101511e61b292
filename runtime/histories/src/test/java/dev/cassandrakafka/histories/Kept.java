package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Histories as files: each that was run in {@code target/histories}, and those that once failed among the resources of the tests. */
final class Kept {
    private static final Path FOLDER = Path.of("src", "test", "resources", "histories");
    private static final String ENDING = ".history";

    private Kept() {}

    static void write(String name, List<String> lines) {
        try {
            Files.createDirectories(World.DIRECTORY);
            Files.write(World.DIRECTORY.resolve(name + ENDING), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of those that are kept. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan read(String name) {
        try {
            return Plan.parse(Files.readAllLines(FOLDER.resolve(name + ENDING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
