package dev.cassandrakafka.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of values: those in {@code values/} render the objects that their first line names, those in {@code refused/} are refused
 * with what theirs says.
 */
record ValuesFile(Path path) {
    private static final Path RESOURCES = Chart.MODULE.resolve("src/test/resources");

    static List<ValuesFile> accepted() {
        return in("values");
    }

    static List<ValuesFile> refused() {
        return in("refused");
    }

    static ValuesFile named(String name) {
        return new ValuesFile(RESOURCES.resolve("values").resolve(name + ".yaml"));
    }

    /** What stands after the colon of the first line. */
    String expected() {
        try {
            String first = Files.readAllLines(path).get(0);
            return first.substring(first.indexOf(": ") + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ValuesFile> in(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().map(ValuesFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
