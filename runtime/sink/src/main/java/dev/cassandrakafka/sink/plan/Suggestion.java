package dev.cassandrakafka.sink.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who wrote a name that does not exist. */
final class Suggestion {
    private static final int MAX_EDITS = 2;

    private Suggestion() {}

    /** A sentence to append, with the blank before it; empty if nothing comes near. */
    static String sentence(String name, Collection<String> known) {
        return nearest(name, known)
                .map(found -> found.equalsIgnoreCase(name)
                        ? " Case counts: did you mean \"%s\"?".formatted(found)
                        : " Did you mean \"%s\"?".formatted(found))
                .orElse("");
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> edits(name, other) <= MAX_EDITS || other.equalsIgnoreCase(name))
                .min(Comparator.comparing((String other) -> !other.equalsIgnoreCase(name))
                        .thenComparing(other -> edits(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
