package dev.cassandrakafka.testkit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table as a read shows it: per row, by the text of its key, its cells by their paths, such as {@code v}, {@code m['a']} or
 * {@code address.street}. A static row is a row of its own; a row without cells is there by its marker.
 *
 * @param unplaced lists of rows in which a snapshot has put elements whose places it did not know
 */
record View(Map<String, Map<String, Shown>> rows, Set<String> unplaced) {

    View() {
        this(new TreeMap<>(), new TreeSet<>());
    }

    /** Notes that of a list of a row the places of some elements are not known. */
    void unplaced(String row, String column) {
        unplaced.add(listOf(row, column));
    }

    /** Whether the places of all elements of a list of a row are known. */
    boolean isPlaced(String row, String column) {
        return !unplaced.contains(listOf(row, column));
    }

    private static String listOf(String row, String column) {
        return row + ", " + column;
    }

    Map<String, Shown> row(String key) {
        return rows.computeIfAbsent(key, k -> new TreeMap<>());
    }

    /**
     * What differs, a line for each cell or row.
     *
     * @param other the table as it should be
     */
    List<String> differencesFrom(View other) {
        List<String> differences = new ArrayList<>();
        for (String row : union(rows.keySet(), other.rows.keySet())) {
            if (!other.rows.containsKey(row)) {
                differences.add("row %s: the topic has it, the table does not: %s".formatted(row, rows.get(row)));
            } else if (!rows.containsKey(row)) {
                differences.add("row %s: the table has it, the topic does not: %s".formatted(row, other.rows.get(row)));
            } else {
                cells(row, other, differences);
            }
        }
        return differences;
    }

    private void cells(String row, View other, List<String> differences) {
        Map<String, Shown> ours = rows.getOrDefault(row, Map.of());
        Map<String, Shown> theirs = other.rows.getOrDefault(row, Map.of());
        for (String cell : union(ours.keySet(), theirs.keySet())) {
            Shown our = ours.get(cell);
            Shown their = theirs.get(cell);
            if (our == null || their == null || !our.agreesWith(their)) {
                differences.add("row %s, %s: %s in the topic, %s in the table"
                        .formatted(row, cell, our == null ? "nothing" : our, their == null ? "nothing" : their));
            }
        }
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> all = new TreeSet<>(left);
        all.addAll(right);
        return all;
    }
}
