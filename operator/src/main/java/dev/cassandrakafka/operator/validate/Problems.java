package dev.cassandrakafka.operator.validate;

import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** Collects the problems of one validation, the first ones whole and the rest by number. */
@NotThreadSafe
final class Problems {
    private static final int KEPT = 32;

    private final List<Problem> kept = new ArrayList<>();
    private int count;

    void add(String path, String message) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Problem(path, message));
        }
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    int count() {
        return count;
    }
}
