package dev.cassandrakafka.benchmarks.result;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;

/** A table for people: a title, a head, and rows of as many cells. */
@NotThreadSafe
public final class Grid {
    private final String title;
    private final List<List<String>> lines = new ArrayList<>();

    /** With the names of its columns. */
    public Grid(String title, String... head) {
        this.title = title;
        lines.add(List.of(head));
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /** The rows without the head. */
    public List<List<String>> rows() {
        return lines.subList(1, lines.size());
    }

    /** Prints it with its columns below each other. */
    public void print(PrintWriter out) {
        var widths = IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        out.println();
        out.println(title);
        for (var line : lines) {
            var text = new StringBuilder();
            for (var column = 0; column < widths.length; column++) {
                var cell = line.get(column);
                text.append("  ").append(cell).append(" ".repeat(widths[column] - cell.length()));
            }
            out.println(text.toString().stripTrailing());
        }
        out.flush();
    }
}
