package dev.cassandrakafka.merge;

import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;

/** Subjects whose schemas the registry refuses. It is asked again now and then, beside the threads that merge. */
@ThreadSafe
final class Refusals {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<String, BooleanSupplier> standing = new ConcurrentHashMap<>();

    @GuardedBy("this")
    private long nextMillis;

    Refusals(InstantSource clock) {
        this.clock = clock;
    }

    void note(SchemaRefusedException refusal) {
        standing.put(refusal.subject(), refusal.askAgain());
    }

    /** Whether a subject's schema was taken by the last {@link #lookAgain}. */
    boolean isOver(String subject) {
        return !standing.containsKey(subject);
    }

    /** Asks again, if it is time. */
    synchronized void lookAgain() {
        if (standing.isEmpty() || clock.millis() < nextMillis) {
            return;
        }
        try {
            standing.forEach((subject, askAgain) -> {
                if (askAgain.getAsBoolean()) {
                    standing.remove(subject, askAgain);
                }
            });
        } catch (OutsideException noAnswer) {
            // What is refused stays refused until there is one.
        }
        nextMillis = clock.millis() + BETWEEN.toMillis();
    }
}
