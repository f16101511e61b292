package dev.cassandrakafka.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The figures of one benchmark: printed as a table, kept as {@code <directory>/<name>.json}.
 *
 * @param name of the benchmark
 */
public record Results(String name, List<Figure> figures) {
    public Results {
        figures = List.copyOf(figures);
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        var width = figures.stream()
                .mapToInt(figure -> figure.name().length())
                .max()
                .orElse(0);
        for (var figure : figures) {
            var holds = figure.holds() == null ? "" : figure.holds() ? "holds" : "MISSED";
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s %,14.3f %-20s %-8s %s%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    Objects.requireNonNullElse(figure.goal(), ""),
                    holds);
        }
        out.flush();
    }

    /** Writes the file and returns its path. */
    public Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(name + ".json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        return file;
    }
}
