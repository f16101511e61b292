package dev.cassandrakafka.sink.plan;

import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** What one compilation finds: what is wrong, and what is no error and yet may surprise. */
@NotThreadSafe
final class Problems {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    void add(String path, String message) {
        problems.add(new Problem(path, message));
    }

    void note(String path, String message) {
        notes.add(new Problem(path, message));
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> notes() {
        return notes;
    }
}
