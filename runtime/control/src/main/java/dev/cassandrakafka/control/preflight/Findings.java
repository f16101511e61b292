package dev.cassandrakafka.control.preflight;

import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Collects what the checks find. */
@NotThreadSafe
final class Findings {
    private final List<PreflightFinding> found = new ArrayList<>();

    void error(@Nullable NodeFacts node, String setting, String subject, String message) {
        add(FindingSeverity.ERROR, node, setting, subject, message);
    }

    void warning(@Nullable NodeFacts node, String setting, String subject, String message) {
        add(FindingSeverity.WARNING, node, setting, subject, message);
    }

    /** Errors first, otherwise in the order in which they were found. */
    List<PreflightFinding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(PreflightFinding::severity))
                .toList();
    }

    private void add(
            FindingSeverity severity, @Nullable NodeFacts node, String setting, String subject, String message) {
        found.add(new PreflightFinding(severity, node == null ? null : node.label(), setting, subject, message));
    }
}
