package dev.cassandrakafka.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Input and output side by side. */
public final class Comparison {
    private static final int MOST_DIFFERENCES = 10;

    private Comparison() {}

    /** What differs, one sentence a row, at most ten; empty if all rows are as they should be and there are no others. */
    public static List<String> differences(Map<String, String> lines, Map<String, Earthquake> rows) {
        List<String> differences = new ArrayList<>();
        lines.forEach((id, line) -> {
            Earthquake expected = EarthquakeFile.read(line);
            Earthquake row = rows.get(id);
            if (row == null) {
                differences.add("row %s is missing".formatted(id));
            } else if (!row.equals(expected)) {
                differences.add("row %s is %s and should be %s".formatted(id, row, expected));
            }
        });
        rows.keySet().stream()
                .filter(id -> !lines.containsKey(id))
                .forEach(id -> differences.add("row " + id + " has no record"));
        return differences.stream().limit(MOST_DIFFERENCES).toList();
    }
}
